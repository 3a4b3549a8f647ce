"""Nobody turns on themselves where the Arabic leaves out who does it."""

from __future__ import annotations

import pytest

from briefings.translation.checks.subjects import findings
from briefings.translation.rescue import misleads


@pytest.mark.parametrize(
    ("ar", "wrong", "right"),
    [
        (
            "ونفت المتحدثة ذلك، وردت باتهام أذربيجان بقصف مستشفى.",
            "The spokeswoman denied that, and Azerbaijan responded by accusing Azerbaijan of bombing a hospital.",
            "The spokeswoman denied that and responded by accusing Azerbaijan of bombing a hospital.",
        ),
        (
            "ثم عادت تهاجم تركيا.",
            "Turkey then attacked Turkey.",
            "She then attacked Turkey again.",
        ),
        (
            "وأضاف أنه يدعو روسيا إلى الانسحاب.",
            "Russia urged Russia to withdraw.",
            "He added that he urged Russia to withdraw.",
        ),
        (
            "وقال إنه لن يبقى جندي واحد في القرية.",
            "He said he would not remain a single soldier in the village.",
            "He said that not a single soldier would remain in the village.",
        ),
        (
            "وقالت إنه لم يبق أرمن في المدينة.",
            "She said he did not remain any Armenians in the city.",
            "She said that no Armenians remained in the city.",
        ),
        (
            "وقتل القناص مدنيا قرب السوق.",
            "The sniper was killed a civilian near the market.",
            "The sniper killed a civilian near the market.",
        ),
        (
            "وقالت الوكالة إن باريس رفضت مشاركة تركيا.",
            "The agency said Paris refused to take part in Turkey.",
            "The agency said Paris refused to let Turkey take part.",
        ),
    ],
)
def test_whoever_is_near_is_not_the_one_who_does_it(ar: str, wrong: str, right: str) -> None:
    """A party on both sides of a verb, somebody who "remains" others, and "was killed a civilian"."""
    assert len(list(findings(ar, wrong))) == 1
    assert list(findings(ar, right)) == []
    assert misleads(ar, wrong, ()) > misleads(ar, right, ())


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("شاركت فرنسا في محادثات تركيا.", "France took part in Turkey talks."),
        (
            "ورفضت مشاركة تركيا في محادثات سوريا.",
            "It refused Turkey's participation in Syria talks.",
        ),
        ("وهاجمت أرمينيا أذربيجان.", "Armenia attacked Azerbaijan."),
        (
            "وقالت أذربيجان إن أرمينيا قصفتها، واتهمت أذربيجان يريفان.",
            "Azerbaijan said Armenia shelled Azerbaijan, and Azerbaijan accused Yerevan.",
        ),
        ("قال الوزير الروسي إن روسيا تنسحب.", "The Russian minister said Russia was withdrawing."),
        ("لن يبقى رئيسا للحزب.", "He will not remain a member of the party's leadership."),
        ("قتل مدني بعد يومين.", "He was killed two days later."),
        ("أصيب ثلاث مرات.", "He was wounded three times."),
        ("قتل ثلاثة مدنيين.", "Three civilians were killed."),
        ("كان القتلى ثلاثة جنود.", "Killed were three soldiers."),
    ],
)
def test_what_may_be_right_is_let_pass(ar: str, en: str) -> None:
    """Two parties, one that speaks of itself, spans of time and verbs in front of their subject."""
    assert list(findings(ar, en)) == []
