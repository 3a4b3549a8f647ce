"""The command line as a user meets it: exact messages, exit codes, nothing half-written."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefings.cli import cli
from briefings.cli.app import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
COMMAND = Path(sys.executable).with_name("briefings")

ARTICLE = """أرمينيا تعلن مقتل 49 جنديا في اشتباكات على الحدود

أعلنت وزارة الدفاع الأرمينية، الثلاثاء، مقتل 49 جنديا على الأقل في اشتباكات مع القوات الأذربيجانية على الحدود بين البلدين.

وقالت وزارة الخارجية الروسية في بيان إنها توسطت في وقف لإطلاق النار، ودعت الطرفين إلى ضبط النفس.

من جهتها، اتهمت أذربيجان أرمينيا بتنفيذ أعمال تخريبية قرب الحدود، ونفت يريفان ذلك.
"""


ELSEWHERE = """مباراة الوادي والساحل

فاز فريق الوادي على فريق الساحل في مباراة الكأس مساء الجمعة.

وحضر المباراة جمهور كبير من سكان المدينة.

وسجل الفريق هدفين في الشوط الأول.

وكان الطقس جميلا في ذلك المساء.

وتقام المباراة المقبلة بعد أسبوع في الملعب نفسه.
"""


@pytest.fixture
def corpus(work: Path) -> Path:
    """A corpus of one raw article in the inbox, dated by its file name."""
    inbox = work / "corpus/inbox"
    inbox.mkdir(parents=True)
    (inbox / "2022-09-13-sample.txt").write_text(ARTICLE, "utf-8")
    return work / "corpus"


def briefings(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(cli, list(map(str, arguments)), input=stdin)


def fails(result: Result, code: int, *parts: str) -> None:
    """Assert a one-line error with these parts, the exit code, and no traceback."""
    assert result.exit_code == code, result.output
    (line,) = [x for x in result.stderr.splitlines() if x.startswith("Error: ")]
    for part in parts:
        assert part in line
    assert "Traceback" not in result.output


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str) -> None:
    """Each command has a help text, and the group's table names it."""
    result = briefings(name, "--help")
    assert result.exit_code == 0
    assert len(result.output.split("\n\n")[1].strip()) > 20


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented(name: str) -> None:
    """The README's table of commands knows every command."""
    assert f"`briefings {name}" in (ROOT / "README.md").read_text("utf-8")


def test_a_misspelt_command_gets_a_hint() -> None:
    """`biuld` is answered with `build`."""
    result = briefings("biuld")
    assert result.exit_code == 2
    assert "Did you mean 'build'?" in result.stderr


def test_build_makes_a_briefing_of_a_raw_page(corpus: Path) -> None:
    """The main job ends with the paths of its files, and every item leads to its Arabic."""
    first = briefings("build", "--format", "json,md", "--json")
    assert first.exit_code == 0, first.output
    made = json.loads(first.stdout)
    assert made["coverage"]["articles"] == 1
    document = json.loads(Path(made["paths"][0]).read_text("utf-8"))
    assert document["schema"] == "briefings/1"
    body = next(corpus.glob("2022-09-13-*.md")).read_text("utf-8").split("---\n", 2)[2].strip("\n")
    for item in document["items"]:
        start, end = item["offsets"]
        assert body[start:end] == item["ar"]
    assert {i["translation"]["origin"] for i in document["items"]} == {"machine"}


def test_a_rebuild_from_the_memory_is_the_first_build_byte_for_byte(corpus: Path) -> None:
    """A reader is told whether a person corrected a line, not whether a cache answered."""

    def built() -> dict[str, bytes]:
        made = briefings("build", "--format", "json,md,html,csv")
        assert made.exit_code == 0, made.output
        return {path: Path(path).read_bytes() for path in made.stdout.split()}

    first = built()
    assert len(first) == 4
    assert json.loads(briefings("translate", "--json").stdout)["origin"]["machine"] == 0
    assert built() == first


def test_an_option_without_effect_is_said_in_one_line(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What no chosen format can show, and a variable that means nothing, are named; all else is silent."""
    monkeypatch.setenv("BRIEFINGS_BOGUS", "1")
    made = briefings("build", "--format", "json", "--attach", "--paper", "letter")
    assert made.exit_code == 0, made.output
    said = [line for line in made.stderr.splitlines() if "has no effect" in line]
    assert said == [
        "BRIEFINGS_BOGUS has no effect: no setting has that name",
        "--attach has no effect on json: it is for pdf",
        "--paper has no effect on json: it is for pdf, docx",
    ]
    monkeypatch.delenv("BRIEFINGS_BOGUS")
    assert (
        "has no effect" not in briefings("build", "--format", "md,json", "--language", "en").stderr
    )
    assert corpus.is_dir()


def test_a_range_without_articles_names_the_dates_that_exist(corpus: Path) -> None:
    """Exit 1, and the user learns which dates there are."""
    result = briefings("build", "--from", "2019-01-01", "--to", "2019-12-31")
    fails(result, 1, "2022-09-13")
    assert not (corpus.parent / "output").exists() or not list((corpus.parent / "output").iterdir())


def test_a_range_that_ends_before_it_begins_is_wrong_usage(corpus: Path) -> None:
    """Exit 2."""
    result = briefings("build", "--from", "2022-02-01", "--to", "2022-01-01")
    fails(result, 2, "ends before it begins")


def test_a_missing_corpus_says_what_to_do(work: Path) -> None:
    """Exit 1 and a hint to ingest."""
    fails(briefings("build"), 1, "corpus")


@pytest.mark.parametrize(
    ("name", "content", "hint"),
    [
        ("empty.txt", b"", "empty"),
        ("binary.txt", bytes(range(256)) * 8, ""),
        ("english.txt", b"Nothing but English words stand in this file. " * 9, "Arabic"),
        ("lost.txt", ("??? ????? ?? ???? " * 40).encode(), "lost"),
        ("strings.py", ARTICLE.encode(), "name it .txt"),
        ("site.css", ARTICLE.encode(), "name it .txt"),
    ],
)
def test_a_file_that_is_no_article_is_named_with_its_reason(
    work: Path, name: str, content: bytes, hint: str
) -> None:
    """`clean` fails in one line; `ingest` counts it and exits 1 when nothing was kept."""
    (work / name).write_bytes(content)
    fails(briefings("clean", name), 1, name, hint)
    result = briefings("ingest", name, "--json")
    assert result.exit_code == 1
    (left,) = json.loads(result.stdout)["left_out"]
    assert left["file"].endswith(name) and left["reason"]


def test_ingest_names_the_profile_of_the_next_build(
    work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command that it proposes watches what is watched here; of the default it says what that is."""
    (work / "one.txt").write_text(ARTICLE, encoding="utf-8")
    assert (
        "(watches karabakh; another conflict: --profile NAME)"
        in briefings("ingest", "one.txt").stderr
    )
    (work / "two.txt").write_text(ARTICLE.replace("\n", " \n\n"), encoding="utf-8")
    monkeypatch.setenv("BRIEFINGS_PROFILE", "sudan")
    shutil.rmtree(work / "corpus")
    assert "briefings build --profile sudan --from" in briefings("ingest", "two.txt").stderr


def test_a_garbled_file_is_put_right_and_named(work: Path) -> None:
    """`ingest` says so to a person and in its JSON."""
    (work / "mojibake.txt").write_bytes(ARTICLE.encode().decode("latin-1").encode())
    told = briefings("ingest", "mojibake.txt", "--dry-run").stdout
    assert "its Arabic was garbled (UTF-8 that was read as Windows-1252) and was put right" in told
    (mended,) = json.loads(briefings("ingest", "mojibake.txt", "--json").stdout)["mended"]
    assert mended["file"].endswith("mojibake.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256"])
def test_the_usual_encodings_are_read(work: Path, encoding: str) -> None:
    """The same article comes out of each encoding."""
    (work / "page.txt").write_bytes(ARTICLE.encode(encoding))
    result = briefings("clean", "page.txt")
    assert result.exit_code == 0, result.output
    assert "مقتل 49 جنديا على الأقل" in result.stdout


def test_one_bad_file_does_not_stop_a_batch(work: Path) -> None:
    """The good one is kept, the bad one is named."""
    (work / "good.txt").write_text(ARTICLE, "utf-8")
    (work / "bad.txt").write_bytes(b"\x00\x01\x02" * 99)
    result = briefings("ingest", "bad.txt", "good.txt", "--date", "2022-09-13", "--json")
    assert result.exit_code == 0
    report = json.loads(result.stdout)
    assert len(report["kept"]) == len(report["left_out"]) == 1
    assert report["kept"][0]["date"] == "2022-09-13"


def test_a_broken_profile_is_refused_with_its_line(corpus: Path) -> None:
    """The message names file and line."""
    Path("mine.toml").write_text('id = "mine"\nlabel = \n', "utf-8")
    fails(briefings("build", "--profile", "mine.toml"), 1, "mine.toml", "2")


def test_an_unknown_party_is_wrong_usage(corpus: Path) -> None:
    """The message lists the parties that the profile has."""
    fails(briefings("build", "--party", "atlantis"), 2, "atlantis", "armenia")


def test_a_missing_package_says_what_to_do(corpus: Path) -> None:
    """Exit 1; nothing is written."""
    fails(briefings("build", "--package", "nowhere.argosmodel"), 1, "nowhere.argosmodel")


def test_an_unwritable_output_folder_is_named(corpus: Path) -> None:
    """A file stands where the folder should be."""
    Path("taken").write_text("x", "utf-8")
    failed = briefings("build", "--output", "taken", "--format", "md")
    fails(failed, 1, "taken: it is a file; name another folder")


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("check nosuch.tsv", "nosuch.tsv: no such file"),
        ("check corpus", "corpus: it is a folder; name a file"),
        (
            "clean corpus/inbox/2022-09-13-samples.txt",
            "did you mean corpus/inbox/2022-09-13-sample.txt?",
        ),
    ],
)
def test_a_path_that_leads_to_no_file_is_told_as_such(
    corpus: Path, command: str, words: str
) -> None:
    """Neither permissions nor free space are to blame."""
    failed = briefings(*command.split())
    fails(failed, 1, words)
    assert "free space" not in failed.stderr


@pytest.mark.parametrize(
    "command",
    [
        "build --memory nowhere/x",
        "build --output nowhere/x",
        "translate --memory nowhere/x",
        "memory import m.csv --memory nowhere/x",
        "ingest corpus/inbox --corpus nowhere/x",
    ],
)
def test_a_path_in_a_folder_that_is_not_there_is_a_slip(corpus: Path, command: str) -> None:
    """Nothing is made on the way to it, translated or read in: the line says which folder is lacking."""
    if command.startswith("translate"):
        assert briefings("ingest", corpus / "inbox").exit_code == 0
    before = sorted(corpus.rglob("*"))
    fails(briefings(*command.split()), 1, "nowhere/x: there is no folder nowhere")
    assert not Path("nowhere").exists()
    assert sorted(corpus.rglob("*")) == before


def test_a_memory_that_is_begun_at_a_given_place_is_said(
    work: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A mistyped name costs the translation of everything; the next run is silent, and so is --quiet."""
    Path("r.csv").write_text("عاد الهدوء,Calm returned\n", "utf-8")
    for options in (("new",), ("new",), ("other", "--quiet")):
        made = briefings("memory", "import", "r.csv", "--memory", *options)
        assert made.exit_code == 0, made.output
    assert caplog.messages == ["a new translation memory is begun: new"]


def test_an_unknown_setting_is_refused_with_the_nearest(work: Path) -> None:
    """`corpsu` is answered with `corpus`."""
    Path("briefings.toml").write_text('corpsu = "x"\n', "utf-8")
    fails(briefings("build"), 1, "unknown key 'corpsu'", "did you mean 'corpus'?")


def test_lines_keep_their_count_and_order(work: Path) -> None:
    """Blank in, blank out; a line separator inside a line does not make two of it."""
    source = "أعلنت روسيا وقفا لإطلاق النار.\n\nقالت باكو\u2028إن العملية انتهت.\n"
    result = briefings("translate", "--lines", stdin=source)
    assert result.exit_code == 0, result.output
    first, blank, last, end = result.stdout.split("\n")
    assert "Russia" in first and not blank and last and not end


def test_check_answers_line_by_line(work: Path) -> None:
    """A good pair is ok; a copy, a lost figure and a line without a translation are not."""
    pairs = (
        "قتل 49 جنديا أرمينيا في الاشتباكات.\t49 Armenian soldiers were killed in the clashes.\n"
        "قتل 49 جنديا أرمينيا في الاشتباكات.\t94 Armenian soldiers were killed in the clashes.\n"
        "قتل 49 جنديا أرمينيا.\tقتل 49 جنديا أرمينيا.\n"
        "بلا ترجمة\n"
    )
    result = briefings("check", "-", stdin=pairs)
    assert result.exit_code == 0, result.output
    marks = [line.split("\t")[0] for line in result.stdout.splitlines()]
    assert marks[0] == "ok"
    assert "ok" not in marks[1:] and len(marks) == 4


def test_check_says_what_is_no_pair(work: Path) -> None:
    """Without Arabic there is nothing to judge by; a third column is not dropped in silence."""
    result = briefings("check", "-", stdin="left\tright\n\nAFP\tAFP\n١٢\t12\n")
    assert result.stdout.splitlines() == ["untrusted\tthere is no Arabic", *["ok\t"] * 3]
    odd = briefings(
        "check", "-", stdin="باب\tdoor\tgate\nقتل 49 جنديا.\t49 soldiers were killed.\n"
    )
    assert odd.stdout.splitlines() == [
        "untrusted\tmore than two columns, Arabic and English",
        "ok\t",
    ]
    assert briefings("check", "-", stdin="باب\tdoor\t\n").exit_code == 0


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("page.html", f"<!DOCTYPE html>\n<p>\t{ARTICLE}</p>\n", "it is a page"),
        ("page.txt", ARTICLE, "no line of it has a tab"),
    ],
)
def test_check_refuses_a_file_without_pairs(work: Path, name: str, content: str, what: str) -> None:
    """A page or a plain text is no list of bad translations; a file with one pair in it is judged."""
    Path(name).write_text(content, "utf-8")
    fails(briefings("check", name), 1, name, what, "a tab between them")
    Path("pairs.tsv").write_text("بلا ترجمة\n<باب>\t<door>\n", "utf-8")
    assert len(briefings("check", "pairs.tsv").stdout.splitlines()) == 2


def test_sentences_and_clean_give_the_same_words(work: Path) -> None:
    """Splitting loses nothing of the body."""
    Path("page.txt").write_text(ARTICLE, "utf-8")
    body = briefings("clean", "page.txt").stdout.split("\n\n", 1)[1]
    assert briefings("sentences", "page.txt").stdout.split() == body.split()


def test_an_article_is_read_by_its_id(corpus: Path) -> None:
    """Where a file is wanted an id of the corpus will do, an article's or one of its sentences'."""
    (kept,) = json.loads(briefings("ingest", corpus / "inbox", "--json").stdout)["kept"]
    for command in ("summarize", "sentences", "analyze"):
        by_file = briefings(command, kept["path"])
        assert by_file.exit_code == 0 and by_file.stdout
        assert briefings(command, kept["id"]).stdout == by_file.stdout
        assert briefings(command, f"{kept['id']}-S02").stdout == by_file.stdout
    fails(briefings("summarize", "A99"), 1, "no article A99")


def test_after_ingest_the_next_step_is_named(corpus: Path) -> None:
    """Of what was kept, with its days; not for a trial, and not among what programs read."""
    assert "next:" not in briefings("ingest", corpus / "inbox", "--dry-run").stderr
    told = briefings("ingest", corpus / "inbox", "--corpus", "corpus").stderr
    assert "`briefings build --from 2022-09-13 --to 2022-09-13 --corpus corpus`" in told
    assert "next:" not in briefings("ingest", corpus / "inbox").stderr  # nothing new


def test_show_prints_both_languages(corpus: Path) -> None:
    """Side by side in the terminal, and as one document for programs."""
    kept = json.loads(briefings("ingest", corpus / "inbox", "--json").stdout)["kept"]
    result = briefings("show", kept[0]["id"])
    assert result.exit_code == 0, result.output
    assert "Russia" in result.stdout and "أرمينيا" in result.stdout
    fails(briefings("show", "Z99"), 1, "Z99")
    second = briefings("show", f"{kept[0]['id']}-S02")
    assert re.findall(r"→ \d+", second.stdout) == ["→ 2"]
    assert "→" not in result.stdout
    fails(briefings("show", f"{kept[0]['id']}-S99"), 1, "has no sentence 99")
    document = json.loads(briefings("show", kept[0]["id"], "--json").stdout)
    assert document["article"]["sha256"] == kept[0]["sha256"]
    assert (
        document["article"]["date"] == "2022-09-13" and "Armenia" in document["article"]["title_en"]
    )
    first = document["sentences"][0]
    assert first["id"].startswith(f"{kept[0]['id']}-S") and first["n"] == 1
    body = briefings("clean", corpus / "inbox/2022-09-13-sample.txt").stdout.split("\n\n", 1)[1]
    assert body[slice(*first["offsets"])] == first["ar"]
    assert first["trust"]["mark"] in ("ok", "check", "untrusted")
    assert first["translation"]["origin"] == "memory"


def test_the_ids_for_party_and_theme_can_be_asked_for(work: Path) -> None:
    """A program need not read the profile's file, nor a person provoke an error."""
    (found,) = (
        entry
        for entry in json.loads(briefings("profile", "list", "--json").stdout)["profiles"]
        if entry["name"] == "karabakh"
    )
    assert {"azerbaijan", "armenia"} <= {party["id"] for party in found["parties"]}
    assert "casualties" in {theme["id"] for theme in found["themes"]}


def test_a_run_that_is_killed_goes_on_where_it_stopped(work: Path) -> None:
    """After kill -9 in the middle of translation nothing is translated twice or left broken."""
    places = ("غوريس", "كابان", "جرموك", "سوتك", "فاردينيس", "إيشخاناسار")
    text = "\n\n".join(
        f"أعلنت وزارة الدفاع الأرمينية مقتل {n} جنود قرب {place} صباح الثلاثاء في قصف مدفعي."
        for n in range(3, 43)
        for place in places
    )
    (work / "corpus/inbox").mkdir(parents=True)
    (work / "corpus/inbox/2022-09-13-long.txt").write_text(
        f"اشتباكات على الحدود\n\n{text}\n", "utf-8"
    )
    process = subprocess.Popen([str(COMMAND), "-q", "build", "--format", "md"], cwd=work)
    memory = work / "memory.sqlite3"
    deadline = time.monotonic() + 120
    while not stored(memory) and time.monotonic() < deadline and process.poll() is None:
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.wait()
    kept = stored(memory)
    assert kept, "nothing had been stored when the run was killed"
    result = briefings("translate", "--json")
    assert result.exit_code == 0, result.output
    report = json.loads(result.stdout)
    assert report["origin"]["memory"] == kept
    assert report["origin"]["machine"] == report["sentences"] - kept
    assert not list(work.rglob("*.part")) and not list(work.rglob("*.tmp"))


def test_killing_the_renderer_leaves_no_broken_file(corpus: Path) -> None:
    """After kill -9 while the PDF is laid out, a rerun writes it whole, and nothing else lies about."""
    process = subprocess.Popen(
        [str(COMMAND), "build", "--format", "html,pdf"], stderr=subprocess.PIPE, text=True
    )
    assert process.stderr
    assert any(line.startswith("rendering") for line in process.stderr)
    time.sleep(0.3)
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stderr.close()
    output = corpus.parent / "output"
    left = list(output.iterdir()) if output.exists() else []
    assert all(path.read_bytes().rstrip().endswith((b"%%EOF", b"</html>")) for path in left)
    result = briefings("build", "--format", "html,pdf")
    assert result.exit_code == 0, result.output
    assert sorted(p.suffix for p in output.iterdir()) == [".html", ".pdf"]
    assert next(output.glob("*.pdf")).read_bytes().rstrip().endswith(b"%%EOF")


def stored(memory: Path) -> int:
    """How many segments a memory holds; 0 where there is none yet."""
    if not memory.exists():
        return 0
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(f"file:{memory}?mode=ro", uri=True)) as database:
        try:
            return int(database.execute("SELECT count(*) FROM segment").fetchone()[0])
        except sqlite3.OperationalError:
            return 0


def test_doctor_finds_everything_in_place_and_no_network(work: Path) -> None:
    """Every check is ok, and the offline check saw no attempt."""
    result = briefings("doctor", "--json")
    report = json.loads(result.stdout)
    assert report["ok"], report
    assert {c["name"] for c in report["checks"]} >= {"package", "memory", "offline", "disk"}


def test_doctor_finds_faults_in_the_profile_and_the_name_lists(work: Path) -> None:
    """Those that the settings name, told before a build stumbles over them."""
    (work / "own.toml").write_text("label = ", "utf-8")
    (work / "names").mkdir()
    (work / "names" / "x.tsv").write_text("place\tباكو\n", "utf-8")
    (work / "briefings.toml").write_text('profile = "own.toml"\nnames = "names"\n', "utf-8")
    result = briefings("doctor", "--json")
    bad = {c["name"]: c["detail"] for c in json.loads(result.stdout)["checks"] if not c["ok"]}
    assert result.exit_code == 1
    assert "own.toml:1" in bad["profile"]
    assert "x.tsv, line 1" in bad["names"]


def test_interrupting_leaves_with_130(corpus: Path) -> None:
    """Ctrl-C gives the shell's own code and says that nothing is lost."""
    process = subprocess.Popen(
        [str(COMMAND), "translate", "--lines"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    assert process.stdin and process.stderr
    time.sleep(4)  # until it waits for its input, on a busy machine too
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Interrupted" in errors and b"Traceback" not in errors


INTERRUPTED_LOAD = """
import os, sys
class Finder:
    def find_spec(self, name, *_):
        if name == "{}":
            os.kill(os.getpid(), 2)
sys.meta_path.insert(0, Finder())
from briefings.cli import main
main()
"""


@pytest.mark.parametrize("module", ["signal", "typing", "click"])
def test_interrupting_while_the_command_is_loaded_is_told_in_one_line(module: str) -> None:
    """Ctrl-C right after the start, before there is anything to keep."""
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED_LOAD.format(module)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 130
    (line,) = done.stderr.splitlines()
    assert line.startswith("Interrupted.")


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_run_that_is_ended_says_that_nothing_is_lost(name: str) -> None:
    """As of `timeout` or a service that is stopped: one line, and the shell's code for that signal."""
    number = signal.Signals[name]
    process = subprocess.Popen(
        [sys.executable, "-m", "briefings", "check"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdin and process.stdout
    process.stdin.write("\n" * 513)  # more than a batch, so that it answers and waits for more
    process.stdin.flush()
    assert process.stdout.readline()
    process.send_signal(number)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 128 + number
    assert errors == f"Ended by {name}. What is done is kept: the same command goes on.\n"


@pytest.mark.parametrize("command", [["profile", "list"], ["templates"], ["doctor"]])
def test_a_named_settings_file_that_is_not_there_is_an_error_of_any_command(
    work: Path, command: list[str]
) -> None:
    """Of one that needs no settings, too: a typing error is told at once."""
    fails(briefings("--config", "nosuch.toml", *command), 1, "nosuch.toml: no such file")


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -9)]
)
def test_no_folder_is_left_however_a_run_ends(work: Path, number: int, code: int) -> None:
    """What stands in for a home's folders goes with the run, or is gone before it is killed."""
    (work / "passing").mkdir()
    process = subprocess.Popen(
        [str(COMMAND), "translate", "--lines"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "HOME": str(work), "TMPDIR": str(work / "passing")},
    )
    assert process.stdin and process.stdout
    process.stdin.write(("عاد الهدوء إلى المدينة.\n" * 2_001).encode())  # more than a window
    process.stdin.flush()
    assert process.stdout.read(1)
    process.send_signal(number)
    process.communicate(timeout=60)
    assert process.returncode == code
    assert list((work / "passing").iterdir()) == []


def test_arabic_arguments_are_text_in_the_c_locale_too(work: Path) -> None:
    """A service's bare locale changes neither names of outlets nor of files."""
    Path("خبر.txt").write_text(ARTICLE, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "briefings", "ingest", "خبر.txt", "--source", "وكالة", "--json"],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C", "PYTHONUTF8": "0"},
    )
    assert done.returncode == 0, done.stderr
    (kept,) = json.loads(done.stdout)["kept"]
    assert kept["file"] == "خبر.txt" and kept["source"] == "وكالة"


def without_input(command: str) -> subprocess.CompletedProcess[str]:
    """Run a command as cron does, with standard input closed."""
    return subprocess.run(
        ["sh", "-c", f"exec {sys.executable} -m briefings {command} <&-"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


@pytest.mark.parametrize("command", ["check", "translate --lines", "ingest -", "clean -"])
def test_a_closed_standard_input_is_a_message(work: Path, command: str) -> None:
    """As under cron: one line that says what to do, no traceback."""
    done = without_input(command)
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "Error: standard input is closed: name a file, or redirect one with `< FILE`"
    ]


def test_a_page_is_ingested_with_standard_input_closed(corpus: Path) -> None:
    """A nightly job needs no terminal."""
    done = without_input("ingest corpus/inbox")
    assert not done.returncode, done.stderr


def test_a_type_that_no_name_has_is_told(work: Path) -> None:
    """With those that there are."""
    fails(briefings("names", "list", "--type", "xyz"), 2, "--type xyz", "organisation", "place")


def test_a_folder_without_a_template_is_refused(corpus: Path) -> None:
    """Before the work, with what makes templates."""
    result = briefings("build", "--templates", corpus)
    fails(result, 1, "no template in it", "briefings templates copy")


def test_import_warns_of_corrections_that_do_not_agree(work: Path) -> None:
    """One line on stderr says how many and which; they are taken all the same."""
    (work / "x.csv").write_text("قتل 25 شخصا في القصف.,The shelling killed 27 people.\n", "utf-8")
    result = briefings("memory", "import", "x.csv")
    assert result.exit_code == 0
    (line,) = [x for x in result.stderr.splitlines() if x.startswith("warning: ")]
    assert "1 correction does not agree" in line
    assert "line 1" in line
    assert "27" in line
    assert "1 reviewed" in result.stdout


def test_import_names_two_corrections_of_one_sentence(work: Path) -> None:
    """One line on stderr says where both stand and which is taken."""
    rows = (
        "نفى المتحدث ذلك.\tThe spokesman denied it.\nنفى المتحدث ذلك.\tThe spokesman denied this.\n"
    )
    (work / "x.tsv").write_text(rows, "utf-8")
    result = briefings("memory", "import", "x.tsv")
    assert result.exit_code == 0
    (line,) = [x for x in result.stderr.splitlines() if x.startswith("warning: ")]
    assert "line 1 and line 2 have the same Arabic" in line
    (work / "x.tsv").write_text("نعم\tYes\tNo\n", "utf-8")
    fails(briefings("memory", "import", "x.tsv"), 1, "line 1", "more than two columns")


def test_an_import_that_takes_nothing_fails(work: Path) -> None:
    """Each line is named, and the code says that nothing came of it."""
    (work / "x.csv").write_text("ar,en\nbaku,Baku\n", "utf-8")
    fails(briefings("memory", "import", "x.csv"), 1, "nothing of it was taken")


def remembered(work: Path) -> None:
    """A memory of one corrected sentence."""
    (work / "own.csv").write_text("ar,en\nنفت باكو ذلك.,Baku denied it.\n", "utf-8")
    assert briefings("memory", "import", "own.csv").exit_code == 0


def test_an_export_goes_to_what_a_name_leads_to(work: Path) -> None:
    """A link stays a link, a pipe a pipe, a file keeps its mode; `-` is standard output."""
    remembered(work)
    (work / "link.tmx").symlink_to("kept.tmx")
    (work / "kept.tmx").write_text("old")
    (work / "kept.tmx").chmod(0o640)
    assert briefings("memory", "export", "link.tmx").exit_code == 0
    assert (work / "link.tmx").is_symlink()
    assert "Baku denied it." in (work / "kept.tmx").read_text("utf-8")
    assert (work / "kept.tmx").stat().st_mode & 0o777 == 0o640
    os.mkfifo(work / "pipe")
    reader = subprocess.Popen(["cat", "pipe"], cwd=work, stdout=subprocess.PIPE, text=True)
    assert briefings("memory", "export", "pipe").exit_code == 0
    assert "Baku denied it." in reader.communicate(timeout=20)[0]
    assert (work / "pipe").is_fifo()
    shown = briefings("memory", "export", "-")
    assert shown.stdout.startswith("<?xml") and shown.stdout.endswith("</tmx>\n")
    assert not (work / "-").exists()


def test_an_export_can_be_read_by_whom_the_umask_allows(work: Path) -> None:
    """A new file gets the mode that any other program would give it."""
    remembered(work)
    before = os.umask(0o027)
    try:
        assert briefings("memory", "export", "new.tmx").exit_code == 0
    finally:
        os.umask(before)
    assert (work / "new.tmx").stat().st_mode & 0o777 == 0o640


def test_an_export_never_replaces_the_memory(work: Path) -> None:
    """Its own file is refused as a place for the export."""
    remembered(work)
    fails(briefings("memory", "export", "memory.sqlite3"), 2, "is the memory itself")
    assert briefings("memory", "stats").exit_code == 0


@pytest.mark.parametrize(
    "command", [["stats"], ["export", "good.tmx"], ["forget", "--text", "x"], ["suggest", "نفت"]]
)
def test_a_memory_that_is_only_read_is_never_made(work: Path, command: list[str]) -> None:
    """A mistyped name is told; nothing is made there and no earlier export is emptied."""
    (work / "good.tmx").write_text("an earlier export")
    result = briefings("memory", *command, "--memory", "typo.sqlite3")
    fails(result, 1, "typo.sqlite3", "no translation memory is there")
    assert not (work / "typo.sqlite3").exists()
    assert (work / "good.tmx").read_text() == "an earlier export"


@pytest.mark.parametrize("command", [("check", "-"), ("translate", "--lines")])
def test_input_that_is_not_utf8_is_a_failure(work: Path, command: tuple[str, ...]) -> None:
    """The same fault of the data has the same exit code wherever it is met."""
    fails(briefings(*command, stdin=b"\xff\xfe\n"), 1, "not UTF-8", "line 1")


def test_a_starter_profile_replaces_nothing(work: Path) -> None:
    """A file that is there is a failure, as for `templates copy`."""
    (work / "x.toml").write_text("mine")
    fails(briefings("profile", "new", "x"), 1, "x.toml exists")
    assert (work / "x.toml").read_text() == "mine"


@pytest.mark.parametrize(
    "words", ["-q names unresolved", "names -q unresolved", "names unresolved -q"]
)
def test_quiet_may_stand_anywhere(corpus: Path, words: str) -> None:
    """Before a group, behind it or behind its command: nothing is said beside the results."""
    assert briefings("ingest", "-q", corpus / "inbox/2022-09-13-sample.txt").exit_code == 0
    result = briefings(*words.split())
    assert (result.exit_code, result.stderr) == (0, "")


def test_lists_of_ones_own_are_explained() -> None:
    """Help and README say how names get a spelling of one's own, and the README's setting is real."""
    text = briefings("names", "--help").output
    assert 'names = "FOLDER"' in text
    assert "names = " in (ROOT / "README.md").read_text("utf-8")


def test_unresolved_names_say_where_to_spell_them(corpus: Path) -> None:
    """A hint on stderr leads to the lists of one's own."""
    text = ARTICLE.replace("وقالت وزارة الخارجية الروسية", "وقال العقيد زركوش برندان")
    (corpus / "inbox/2022-09-13-sample.txt").write_text(text, "utf-8")
    assert briefings("ingest", "corpus/inbox").exit_code == 0
    result = briefings("names", "unresolved")
    assert result.exit_code == 0
    assert result.stdout.strip()
    assert "names --help" in result.stderr
    assert "the profile 'karabakh'" in result.stderr


def test_a_list_without_names_says_why(corpus: Path) -> None:
    """Texts about something else than the profile are no texts whose names are all known."""
    assert briefings("ingest", "corpus/inbox").exit_code == 0
    known = briefings("names", "unresolved")
    assert known.stdout == ""
    assert "the lists have every name in the sentences about Nagorno-Karabakh" in known.stderr
    assert "3 of 3" in known.stderr
    assert "choose another" not in known.stderr
    (corpus / "other.txt").write_text(ELSEWHERE, "utf-8")
    assert briefings("ingest", corpus / "other.txt", "--date", "2022-09-13").exit_code == 0
    few = briefings("names", "unresolved")
    assert "3 of 8; if the others are what is watched, choose another" in few.stderr
    other = briefings("names", "unresolved", "--profile", "sudan")
    assert other.stdout == ""
    assert "no sentence is about" in other.stderr
    assert "choose another with --profile (packed: karabakh)" in other.stderr


def test_unresolved_names_are_those_of_the_english_that_is_known(corpus: Path) -> None:
    """Of a sentence in the memory each word by sound is listed; without it, what follows a title."""
    sentence = "وقال العقيد زركوش وليم إن الطريق مفتوح"
    text = ARTICLE.replace(
        "وقالت وزارة الخارجية الروسية", f"{sentence}.\n\nوقالت وزارة الخارجية الروسية"
    )
    (corpus / "inbox/2022-09-13-sample.txt").write_text(text, "utf-8")
    assert briefings("ingest", "corpus/inbox").exit_code == 0
    alone = briefings("names", "unresolved", "--memory", "none.sqlite3")
    assert "\tزركوش\t" in alone.stdout
    assert not Path("none.sqlite3").exists()
    Path("r.csv").write_text(
        f"{sentence}.,Colonel Zarkush Willem said the road was open.\n", "utf-8"
    )
    assert briefings("memory", "import", "r.csv", "--memory", "m.sqlite3").exit_code == 0
    known = briefings("names", "unresolved", "--memory", "m.sqlite3")
    assert "\tزركوش وليم\tZarkush Willem\n" in known.stdout


def test_unresolved_names_are_those_that_the_briefing_lists(corpus: Path) -> None:
    """Names of a football match in the same corpus are no business of the watched conflict."""
    text = ARTICLE.replace("وقالت وزارة الخارجية الروسية", "وقال العقيد زركوش برندان")
    (corpus / "inbox/2022-09-13-sample.txt").write_text(text, "utf-8")
    match = (
        "فوز فريق الوادي\n\nقال المدرب كرتوف زناتي إن فريق الوادي فاز على الساحل في مباراة الكأس.\n"
    )
    (corpus / "inbox/2022-09-13-sport.txt").write_text(match, "utf-8")
    assert briefings("ingest", "corpus/inbox", "--date", "2022-09-13").exit_code == 0
    made = briefings("build", "--format", "json", "--memory", "m.sqlite3")
    assert made.exit_code == 0
    [file] = Path("output").glob("*.json")
    listed = json.loads(file.read_text("utf-8"))["unresolved_counts"]
    found = briefings("names", "unresolved", "--memory", "m.sqlite3", "--json")
    assert {row["ar"]: row["count"] for row in json.loads(found.stdout)["unresolved"]} == listed
    assert "زناتي" not in found.stdout
    assert briefings("names", "unresolved", "--from", "2022-09-14", "--json").exit_code == 1


def test_the_ids_of_a_name_policy_are_listed(work: Path) -> None:
    """Where the starter sends its reader for them."""
    lines = briefings("names", "list", "--type", "place").output.splitlines()
    assert next(line for line in lines if "\tKhankendi\t" in line).endswith("\tstepanakert")


def test_a_build_says_in_one_line_that_its_profile_has_faults(corpus: Path) -> None:
    """It goes on: they are surely not meant, but nothing hinders it. A packed profile has none."""
    briefings("profile", "new", "border")
    for profile, lines in (("border.toml", 1), ("karabakh", 0)):
        made = briefings("build", "--profile", profile, "--format", "json")
        told = [line for line in made.stderr.splitlines() if "profile check" in line]
        assert len(told) == lines
        assert all(line.startswith("border.toml: 2 faults found: ") for line in told)


def test_the_profile_in_use_is_checked_where_none_is_named(work: Path) -> None:
    """The one of `briefings.toml`, and its name is said."""
    Path("briefings.toml").write_text('profile = "sudan"\n', "utf-8")
    checked = briefings("profile", "check")
    assert checked.exit_code == 0
    assert "no profile is named: sudan is the one in use" in checked.stderr
    assert "sudan: 12 parties" in checked.stdout
    assert briefings("profile", "check", "karabakh").stderr == ""


def test_a_fault_of_a_profile_is_told_with_its_line(work: Path) -> None:
    """The untouched starter is told by its example, and each fault by where it stands."""
    briefings("profile", "new", "border")
    result = briefings("profile", "check", "border.toml")
    assert result.exit_code == 1
    text = Path("border.toml").read_text("utf-8").splitlines()
    line = next(n for n, row in enumerate(text, 1) if row.startswith('id = "north"'))
    assert f"line {line}: party 'north': it is the starter's example, North Sudan" in result.output
