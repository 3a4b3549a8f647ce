"""The content terms that comparing and ranking count."""

from __future__ import annotations

from briefings.language.terms import term, terms


def test_clitics_spelling_and_marks_do_not_make_another_term() -> None:
    """The army, with and without "and the", marks or tatweel, is one term."""
    assert len({term(word) for word in ("الجيش", "والجيش", "الجَيْش", "الجيـــش", "للجيش")}) == 1


def test_words_without_a_subject_of_their_own_are_left_out() -> None:
    """Stop words are dropped, also with a conjunction written as one word with them."""
    assert terms("وفي كل من هذه التي كانت") == ()


def test_figures_are_terms_without_separators() -> None:
    """A number stays, in the digits of the Latin script."""
    assert terms("١٬٢٠٠ جندي")[0] == terms("1,200 جندي")[0] == "1200"


def test_order_and_repeats_are_kept() -> None:
    """The terms come in the order of the text, a repeated word twice."""
    found = terms("قصف المدينة ثم قصف القرية")
    assert found[0] == found[2]
    assert len(found) == 4


def test_words_that_no_blank_parts_are_terms_of_their_own() -> None:
    """What a dash, a comma or a bracket stands between is two words."""
    assert terms("قصف،المدينة (القرية)-الجسر") == terms("قصف المدينة القرية الجسر")
