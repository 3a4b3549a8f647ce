"""Words that are spelt like others, and subjects that stand far from the agency sentence's place."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import RULES, analyses_of, analysis_of

from briefings.analysis.parsing.grammar import Reading, read
from briefings.analysis.parsing.lexicon import lexicon
from briefings.profile import load


def reading_of(text: str) -> Reading:
    """A sentence taken apart with the words of the Karabakh profile."""
    return read(text, lexicon(load("karabakh"), date(2023, 1, 1)))


def named(text: str) -> list[tuple[str, str]]:
    """The parties that a sentence names, each with the kind of name."""
    return [(m.party, m.kind) for m in reading_of(text).mentions]


def test_for_it_has_done_something_is_nothing_lost() -> None:
    """ "Baku did not wait, for it has summoned France's ambassador": the particle is no verb."""
    told = analysis_of("ولم تنتظر باكو كثيراً، فقد استدعت سفيرة فرنسا وسلمتها رسالة.")
    assert told.roles.actor == ("azerbaijan",)
    assert told.roles.affected == ("france",)


def test_whoever_stands_behind_a_verb_with_its_object_pronoun_is_its_subject() -> None:
    """ "A step that Baku called a right, and Yerevan rejected it": Yerevan speaks, too."""
    told = analysis_of("أقامت باكو نقطة تفتيش، ووصفتها بأنها حق سيادي، ورفضتها أرمينيا بشدة.")
    assert "armenia" in told.roles.speaker


def test_a_people_does_what_a_masculine_verb_tells() -> None:
    """ "A patrol of Azerbaijan fired, and the Russians suspended the search": both act."""
    told = analysis_of("أطلقت دورية أذربيجانية النار في الهواء، فعلّق الروس البحث ساعات.")
    assert told.roles.actor == ("azerbaijan", "russia")


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("كشف جهازاً سرياً إيرانياً.", [("iran", "demonym")]),
        ("وقع البيان مع رئيسي روسيا وأذربيجان.", [("russia", "state"), ("azerbaijan", "state")]),
        ("والقتال مستمر على أطراف المدينة.", []),
        ("والقتال مستمر على أطراف شوشا.", [("azerbaijan", "place")]),
        ("رافق عسكريونا القافلة.", [("", "owned")]),
    ],
)
def test_words_spelt_like_parties(text: str, mentions: list[tuple[str, str]]) -> None:
    """ "Secret" is no agency, two presidents no Iranian, a town's outskirts no two sides."""
    assert named(text) == mentions


def test_a_month_does_nothing() -> None:
    """ "In the month of July" (شهر) is no verb."""
    assert not reading_of("في الاتفاق الموقع شهر تموز الماضي").predicates


def test_whom_an_accusation_names_in_the_oblique_case_accuses_nobody() -> None:
    """ "Had accused the four Iranians": they are accused, and say nothing."""
    texts = ["طردت باكو أربعة دبلوماسيين.", "وقبل ذلك كانت قد اتهمت الأربعة الإيرانيين بالتجسس."]
    assert "iran" not in analyses_of(*texts, judge=RULES)[1].roles.speaker
