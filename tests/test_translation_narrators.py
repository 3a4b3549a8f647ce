"""In what somebody is told to have said nobody says "I"."""

from __future__ import annotations

import pytest

from briefings.translation.checks.narrators import findings, mended

AR = "وقالت الجدة إن حفيدها خرج ولم يعد، ثم علمت من الجيران أنه أصيب."


def test_what_a_woman_learned_is_not_what_i_learned() -> None:
    """The same verb is hers and mine; where a woman is told of, it is put right."""
    wrong = "The boy's grandmother said her grandson had gone out, then I learned from neighbors he was hurt."
    right = wrong.replace("I learned", "she learned")
    assert list(findings(AR, wrong)) != []
    assert list(findings(AR, right)) == []
    assert mended(AR, wrong) == right


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("وقالت الجدة إنني سأعود.", "The grandmother said that I would return."),
        ("وقالت الجدة إنها «رأت كل شيء».", 'The grandmother said: "I saw it all."'),
        ("رأيت البيت محترقا.", "I saw the house burned."),
        ("وقال آرام الأول إن الصلاة ستقام.", "Aram I said that prayers will be held."),
    ],
)
def test_who_speaks_says_i(ar: str, en: str) -> None:
    """In quotation marks, with an Arabic "I", in a text of one's own; and of a catholicos."""
    assert list(findings(ar, en)) == []
    assert mended(ar, en) == en
