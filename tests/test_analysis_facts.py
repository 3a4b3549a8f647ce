"""The English fact line."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import KARABAKH, article_of

from briefings.analysis.analyze import statements
from briefings.records import NameMatch, Translated, Trust

LINES = [
    (
        "أعلنت وزارة الدفاع الأرمينية مقتل 49 جنديا على الأقل في قصف أذربيجاني على غوريس.",
        "Statement by Armenia on casualties and fighting; acting: Azerbaijan, towards Armenia; "
        "at least 49 soldiers killed; names: Goris.",
    ),
    (
        "قتل أكثر من 60 جنديا أرمينيا.",
        "Report on casualties; affected: Armenia; more than 60 soldiers killed.",
    ),
    ("رحبت إيران بالهدنة.", "Statement by Iran on ceasefire and diplomacy."),
    ("وقُتل طفل في كنجة.", "Report on casualties; affected: Azerbaijan; 1 child killed."),
    (
        "نزح مئات آلاف السكان في التسعينيات.",
        "Report on humanitarian situation and background; "
        "hundreds of thousands of residents displaced in an earlier war or episode.",
    ),
    (
        "أسرت أرمينيا 12 جنديا أذربيجانيا.",
        "Report on fighting; acting: Armenia, towards Azerbaijan; 12 soldiers captured or detained.",
    ),
    ("صباح الخير جميعا.", ""),
]


@pytest.mark.parametrize(("ar", "line"), LINES)
def test_the_line_says_what_is_known(ar: str, line: str) -> None:
    """Speaker, themes, doer, affected, figures and names in fixed English phrases."""
    _, (sentence,) = article_of(ar)
    at = ar.find("غوريس")
    names = (NameMatch(at, at + 5, "غوريس", "Goris", "place"),) if at >= 0 else ()
    item = Translated(sentence, "", "machine", None, Trust("untrusted"), names)
    assert statements([item], KARABAKH)[0].facts == line


def test_the_line_ends_with_the_day() -> None:
    """A day that the sentence itself gives is written out."""
    _, (sentence,) = article_of("اندلعت المعارك يوم 27 أيلول/سبتمبر 2020 في قره باغ.")
    item = Translated(sentence, "", "machine", None, Trust("untrusted"))
    (statement,) = statements([item], KARABAKH)
    assert statement.day == date(2020, 9, 27)
    assert statement.facts.endswith("; 27 September 2020.")
