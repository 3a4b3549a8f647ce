"""TMX and CSV: out, in, and back again; hostile files refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from briefings.errors import TranslationMemoryError
from briefings.translation.memory import upkeep
from briefings.translation.memory.store import Reviewed, Segment, TranslationMemory, key

# The content model of TMX 1.4b, in the parts that a memory of plain text uses.
DTD = """
<!ELEMENT tmx (header, body)>
<!ATTLIST tmx version CDATA #FIXED "1.4">
<!ELEMENT header (note | prop | ude)*>
<!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED
  segtype (block | paragraph | sentence | phrase) #REQUIRED o-tmf CDATA #REQUIRED
  adminlang CDATA #REQUIRED srclang CDATA #REQUIRED datatype CDATA #REQUIRED
  o-encoding CDATA #IMPLIED creationdate CDATA #IMPLIED creationid CDATA #IMPLIED
  changedate CDATA #IMPLIED changeid CDATA #IMPLIED>
<!ELEMENT body (tu*)>
<!ELEMENT note (#PCDATA)> <!ELEMENT ude EMPTY> <!ELEMENT prop (#PCDATA)>
<!ATTLIST prop type CDATA #REQUIRED xml:lang CDATA #IMPLIED o-encoding CDATA #IMPLIED lang CDATA #IMPLIED>
<!ELEMENT tu ((note | prop)*, tuv+)>
<!ATTLIST tu tuid CDATA #IMPLIED creationdate CDATA #IMPLIED changedate CDATA #IMPLIED
  srclang CDATA #IMPLIED segtype CDATA #IMPLIED datatype CDATA #IMPLIED>
<!ELEMENT tuv ((note | prop)*, seg)>
<!ATTLIST tuv xml:lang CDATA #REQUIRED creationdate CDATA #IMPLIED>
<!ELEMENT seg (#PCDATA)>
"""

MACHINE = Segment(
    key("prepared", "e|1"),
    "مقتل 5 جنود & مدنيين <أمس>",
    "e|1",
    "5 soldiers",
    "Five & <five>.",
    -0.25,
    0.5,
)
REVIEWED = Reviewed("نفت باكو ذلك.", "نفت باكو ذلك.", 'Baku "denied" it.', "a.tmx")


def filled(path: Path) -> TranslationMemory:
    """A memory with a segment of each kind."""
    memory = TranslationMemory(path)
    memory.put_all([MACHINE], [REVIEWED])
    return memory


def test_an_export_is_valid_tmx(tmp_path: Path) -> None:
    """It meets the document type and says its languages."""
    with filled(tmp_path / "m") as memory:
        assert upkeep.export_tmx(memory, tmp_path / "out.tmx") == 2
    (tmp_path / "tmx14.dtd").write_text(DTD, "utf-8")
    tree = etree.parse(tmp_path / "out.tmx", etree.XMLParser(load_dtd=False))
    with (tmp_path / "tmx14.dtd").open() as file:
        dtd = etree.DTD(file)
    assert dtd.validate(tree), dtd.error_log
    assert tree.find("header").get("srclang") == "ar"
    assert [seg.text for seg in tree.iter("seg")][2:] == [MACHINE.source, MACHINE.en]


def test_an_export_read_into_an_empty_memory_gives_the_same_memory(tmp_path: Path) -> None:
    """Machine segments come back as machine segments with score and key, reviewed as reviewed."""
    with filled(tmp_path / "m") as memory:
        upkeep.export_tmx(memory, tmp_path / "out.tmx")
    with TranslationMemory(tmp_path / "other") as other:
        done = upkeep.import_file(other, tmp_path / "out.tmx")
        assert (done.reviewed, done.machine, done.left_out) == (1, 1, ())
        assert other.segments([MACHINE.key]) == {MACHINE.key: MACHINE}
        assert other.reviewed([REVIEWED.source])[REVIEWED.source].en == REVIEWED.en
        upkeep.export_tmx(other, tmp_path / "again.tmx")
    first, second = ((tmp_path / n).read_text("utf-8") for n in ("out.tmx", "again.tmx"))
    assert first.split("<body>")[1] == second.split("<body>")[1]


def test_a_machine_segment_that_was_corrected_outside_comes_back_as_reviewed(
    tmp_path: Path,
) -> None:
    """Only the text of the English was touched, the properties were not."""
    with filled(tmp_path / "m") as memory:
        upkeep.export_tmx(memory, tmp_path / "out.tmx")
        text = (tmp_path / "out.tmx").read_text("utf-8")
        changed = text.replace("Five &amp; &lt;five&gt;.", "Five soldiers died.")
        (tmp_path / "out.tmx").write_text(changed, "utf-8")
        assert upkeep.import_file(memory, tmp_path / "out.tmx").reviewed == 2
        assert memory.reviewed([MACHINE.source])[MACHINE.source].en == "Five soldiers died."


def test_only_reviewed_segments_can_be_exported(tmp_path: Path) -> None:
    """For those who share their corrections alone."""
    with filled(tmp_path / "m") as memory:
        assert upkeep.export_tmx(memory, tmp_path / "out.tmx", reviewed_only=True) == 1


def test_an_export_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    """One line, and no half file."""
    with (
        filled(tmp_path / "m") as memory,
        pytest.raises(TranslationMemoryError, match="cannot be written"),
    ):
        upkeep.export_tmx(memory, tmp_path / "missing" / "out.tmx")
    assert not any(path.suffix == ".tmx" for path in tmp_path.rglob("*"))


def imported(tmp_path: Path, name: str, text: str) -> TranslationMemory:
    """A memory into which a file with the text was read."""
    (tmp_path / name).write_text(text, "utf-8")
    memory = TranslationMemory(tmp_path / "m")
    upkeep.import_file(memory, tmp_path / name)
    return memory


def test_a_tmx_of_another_tool_is_read(tmp_path: Path) -> None:
    """Regional codes, either order of languages, inline mark-up, and a DOCTYPE are no obstacle."""
    text = """<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4">
    <header srclang="*"/><body><tu><tuv xml:lang="EN-US"><seg>Baku <hi>denied</hi> it<ph>{1}</ph>.
    </seg></tuv><tuv xml:lang="ar_SA"><seg>نفت باكو ذلك</seg></tuv></tu></body></tmx>"""
    with imported(tmp_path, "x.tmx", text) as memory:
        assert memory.reviewed(["نفت باكو ذلك"])["نفت باكو ذلك"].en == "Baku denied it."


@pytest.mark.parametrize(
    "text",
    [
        "ar,en\nنفت باكو ذلك,Baku denied it.\n",
        "English;Arabic\nBaku denied it.;نفت باكو ذلك\n",
        '"نفت باكو ذلك","Baku denied it."\n',
        "\ufeffنفت باكو ذلك\tBaku denied it.\r\n",
    ],
)
def test_csv_is_read_with_or_without_a_head_line(tmp_path: Path, text: str) -> None:
    """Comma, semicolon or tab; the head line may turn the columns round."""
    with imported(tmp_path, "x.csv", text) as memory:
        assert memory.reviewed(["نفت باكو ذلك"])["نفت باكو ذلك"].en == "Baku denied it."


def test_what_cannot_be_used_is_counted_with_its_place(tmp_path: Path) -> None:
    """Nothing is dropped in silence."""
    (tmp_path / "x.csv").write_text("نعم,Yes.\nلا,\nNo,No\n", "utf-8")
    with TranslationMemory(tmp_path / "m") as memory:
        done = upkeep.import_file(memory, tmp_path / "x.csv")
    assert done.reviewed == 1
    assert done.left_out == (
        ("line 2", "no English"),
        ("line 3", "the Arabic side holds no Arabic letter"),
    )


def test_a_reviewed_segment_is_found_whatever_the_marks_of_the_source(tmp_path: Path) -> None:
    """Tashkeel and typographic quotes of the imported Arabic do not matter."""
    from briefings.language.normalize import for_engine

    with imported(tmp_path, "x.csv", "نَفَتْ باكو «ذلك»,Baku denied it.\n") as memory:
        assert list(memory.reviewed([for_engine('نفت باكو "ذلك"')])) == ['نفت باكو "ذلك"']


BOMB = """<?xml version="1.0"?><!DOCTYPE tmx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">
]><tmx version="1.4"><body><tu><tuv xml:lang="ar"><seg>&b;</seg></tuv></tu></body></tmx>"""
OUTSIDE = """<?xml version="1.0"?><!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/passwd">]>
<tmx version="1.4"><body><tu><tuv xml:lang="ar"><seg>&a;</seg></tuv></tu></body></tmx>"""


@pytest.mark.parametrize("text", [BOMB, OUTSIDE])
def test_entities_of_a_files_own_are_refused(tmp_path: Path, text: str) -> None:
    """Neither a bomb nor a look into another file."""
    with pytest.raises(TranslationMemoryError, match="defines XML entities"):
        imported(tmp_path, "x.tmx", text)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("x.tmx", "<tmx><body><tu>", "broken XML"),
        ("x.tmx", "<html/>", "not a TMX file"),
        ("x.docx", "", r"a \.tmx, \.csv or \.tsv file is wanted"),
    ],
)
def test_a_file_of_another_kind_is_a_message(
    tmp_path: Path, name: str, text: str, message: str
) -> None:
    """One line that says what is wanted."""
    with pytest.raises(TranslationMemoryError, match=message):
        imported(tmp_path, name, text)


def test_a_broken_file_brings_in_nothing(tmp_path: Path) -> None:
    """The units before the break are not kept either."""
    text = "<tmx><body><tu><tuv xml:lang='ar'><seg>نعم</seg></tuv><tuv xml:lang='en'><seg>Yes</seg>"
    (tmp_path / "x.tmx").write_text(text + "</tuv></tu><tu>", "utf-8")
    with TranslationMemory(tmp_path / "m") as memory:
        with pytest.raises(TranslationMemoryError, match="broken XML"):
            upkeep.import_file(memory, tmp_path / "x.tmx")
        assert upkeep.stats(memory).reviewed == 0


def test_a_missing_or_mangled_file_is_a_message(tmp_path: Path) -> None:
    """No traceback for a wrong path or wrong encoding."""
    (tmp_path / "x.csv").write_bytes("نعم,Yes".encode("cp1256"))
    with TranslationMemory(tmp_path / "m") as memory:
        with pytest.raises(TranslationMemoryError, match="no such file"):
            upkeep.import_file(memory, tmp_path / "none.csv")
        with pytest.raises(TranslationMemoryError, match="not UTF-8"):
            upkeep.import_file(memory, tmp_path / "x.csv")


@pytest.mark.parametrize("name", ["x.tsv", "x.csv"])
def test_a_column_too_many_is_refused_and_brings_in_nothing(tmp_path: Path, name: str) -> None:
    """A comma in English without quotation marks would else cut it short in silence."""
    mark = "\t" if name.endswith("tsv") else ","
    rows = (("نعم", "Yes."), ("لا", "No", " never."))
    (tmp_path / name).write_text("".join(mark.join(row) + "\n" for row in rows), "utf-8")
    with TranslationMemory(tmp_path / "m") as memory:
        with pytest.raises(TranslationMemoryError, match="line 2: more than two columns"):
            upkeep.import_file(memory, tmp_path / name)
        assert upkeep.stats(memory).reviewed == 0


@pytest.mark.parametrize("text", ["note,ar,en\nx,نعم,Yes.\n", "نعم,Yes.,\nلا,No.,\n"])
def test_columns_that_a_head_line_names_and_empty_ones_are_no_matter(
    tmp_path: Path, text: str
) -> None:
    """A table with notes of its own is read by its head line."""
    with imported(tmp_path, "x.csv", text) as memory:
        assert memory.reviewed(["نعم"])["نعم"].en == "Yes."
