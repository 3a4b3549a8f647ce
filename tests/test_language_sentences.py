"""Sentence boundaries: exact offsets, quotations kept whole, never a cut at the Arabic comma."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from language_gold import cases

from briefings.language.sentences import (
    LONGEST_QUOTATION,
    LONGEST_SENTENCE,
    boundaries,
    sentences,
    title,
)
from briefings.records import Article

Splitter = Callable[[str], Iterable[int]]  # text → ends of its sentences


def parts(case: str) -> list[str]:
    """The sentences of a gold case."""
    lines = case.replace("\\n", "\n").replace("|", "\n").split("\n")
    return [line.strip() for line in lines if line.strip()]


def text_of(case: str) -> str:
    """The text of a gold case."""
    return case.replace("\\n", "\n").replace("|", "")


def article(body: str, headline: str = "عنوان") -> Article:
    """An article around a body."""
    return Article("A01", headline, body, "وكالة", None, "given", None, "a.txt", "0" * 64)


def f1(split: Splitter, gold: Iterable[str]) -> float:
    """F1 over the boundaries inside the texts; the end of a text counts for nobody."""
    hit = found = wanted = 0
    for case in gold:
        text = text_of(case)
        at, ends = 0, set()
        for part in parts(case):
            at = text.index(part, at) + len(part)
            ends.add(at)
        last = len(text.rstrip())
        got = {len(text[:end].rstrip()) for end in split(text)} - {last}
        hit += len((ends - {last}) & got)
        found += len(got)
        wanted += len(ends - {last})
    return 2 * hit / max(1, found + wanted)


def ours(text: str) -> list[int]:
    """Ends of the sentences that the project finds."""
    return [end for _, end in boundaries(text)]


def _located(text: str, segments: Iterable[str]) -> list[int]:
    """Ends of segments in a text."""
    at, ends = 0, []
    for segment in segments:
        core = segment.strip()
        start = text.find(core, at) if core else -1
        if start >= 0:
            at = start + len(core)
            ends.append(at)
    return ends


@pytest.mark.parametrize("case", cases("sentences.txt", "dev"))
def test_a_gold_text_is_cut_where_a_reader_cuts_it(case: str) -> None:
    """Each text of the development gold is cut exactly at its marks."""
    text = text_of(case)
    assert [text[start:end] for start, end in boundaries(text)] == parts(case)


def test_held_out_texts_are_cut_well() -> None:
    """On texts that the rules were not written on, F1 stays above 0.98."""
    held = cases("sentences.txt", "held")
    assert len(held) >= 65
    assert f1(ours, held) >= 0.98


def test_the_gold_has_two_hundred_cases() -> None:
    """The gold is large enough to mean something."""
    assert len(cases("sentences.txt")) >= 200


def test_kept_splitters_do_worse_on_arabic() -> None:
    """On the held-out gold the project's rules beat pySBD and sentencex, which cut at the comma."""
    import pysbd
    import sentencex

    held = cases("sentences.txt", "held")
    segmenter = pysbd.Segmenter(language="ar", clean=False)
    mine = f1(ours, held)
    assert mine > f1(lambda text: _located(text, segmenter.segment(text)), held)
    assert mine > f1(lambda text: _located(text, sentencex.segment("ar", text)), held)


def test_public_boundary_cases_are_cut_as_their_authors_say(shared: Path) -> None:
    """The Arabic cases of the sentencex project are met without exception."""
    path = shared / "eval" / "sentences" / "arabic.py"
    spec = importlib.util.spec_from_file_location("arabic_cases", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert f1(ours, module.TEST_DATA) == 1.0


@pytest.mark.parametrize("case", cases("sentences.txt"))
def test_nothing_is_lost_between_sentences(case: str) -> None:
    """Sentences do not overlap, and only white space lies outside them."""
    text = text_of(case)
    at = 0
    for start, end in boundaries(text):
        assert not text[at:start].strip()
        assert start < end
        at = end
    assert not text[at:].strip()


def test_the_arabic_comma_never_ends_a_sentence() -> None:
    """A sentence of many clauses stays one."""
    text = "قال إن القوات تقدمت، وإنها سيطرت على التلة، ثم على القرية، ثم على الجسر."
    assert boundaries(text) == ((0, len(text)),)


def test_an_overlong_quotation_is_cut() -> None:
    """A quotation without an end in sight does not swallow the article."""
    text = '"' + "هذه جملة من خطاب طويل. " * (LONGEST_QUOTATION // 20) + '"'
    assert len(boundaries(text)) > 10


def test_pages_on_one_line_without_a_stop_are_cut_where_a_clause_ends() -> None:
    """Half a megabyte is no sentence: no piece is longer than one may be, and no word is lost."""
    clause = "قالت القوات إن المدنيين غادروا القرية نحو الحدود، "
    text = (clause * (500_000 // len(clause))).strip()
    pieces = [text[start:end] for start, end in boundaries(text)]
    assert " ".join(pieces) == text
    assert all(len(piece) <= LONGEST_SENTENCE for piece in pieces)
    assert all(piece.endswith("،") for piece in pieces)
    bare = "كلمة" * LONGEST_SENTENCE
    assert "".join(bare[start:end] for start, end in boundaries(bare)) == bare


@pytest.mark.parametrize("text", ["", "  \n\n \t", "\u200f", "."])
def test_a_text_without_words_makes_no_trouble(text: str) -> None:
    """Empty texts have no sentences; a lone mark is at most one."""
    assert len(boundaries(text)) <= 1


def test_sentences_carry_number_place_paragraph_and_heading() -> None:
    """The body's sentences are numbered from 1 with exact offsets; a heading is marked."""
    body = "اندلعت المعارك فجرا. وقتل جنديان.\n\nموقف الجوار\n\nصمتت الدول المجاورة."
    found = sentences(article(body))
    assert [s.n for s in found] == [1, 2, 3, 4]
    assert all(body[s.start : s.end] == s.text for s in found)
    assert [s.paragraph for s in found] == [0, 0, 1, 2]
    assert [s.heading for s in found] == [False, False, True, False]
    assert found[0].id == "A01-S01"


def test_a_quotation_or_a_long_line_without_a_stop_is_no_heading() -> None:
    """Only short lines of their own are headings."""
    body = (
        "- فتح المعابر\n\nوقالت المصادر إن القوات تقدمت نحو المدينة من ثلاث جهات وإنها لم تلق "
        "مقاومة تذكر حتى المساء\n\nماذا بعد؟"
    )
    assert [s.heading for s in sentences(article(body))] == [False, False, True]


def test_the_title_is_sentence_zero() -> None:
    """The title stands apart from the body's numbering."""
    found = title(article("نص.", "هدنة هشة.. من يخرقها؟"))
    assert (found.n, found.text, found.heading) == (0, "هدنة هشة.. من يخرقها؟", True)


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ('وتساءلت صحيفة النهر المحلية: "من يضمن ألا تعود الحرب؟"', False),
        ("وسأل النائب في الجلسة: «أين ذهبت المساعدات؟»", False),
        ("ويختم الكاتب مقاله بالقول «من يحمي المدينة؟»", False),
        ("من يضمن ألا تعود الحرب؟", True),
        ("النائب: «أين ذهبت المساعدات؟»", True),
        ("هل تعود «الحرب المنسية»؟", True),
    ],
)
def test_a_sentence_that_tells_of_a_question_is_no_heading(line: str, heading: bool) -> None:
    """A short line by itself, but its question is somebody's."""
    assert sentences(article(f"نفت باكو ذلك.\n\n{line}"))[1].heading is heading
