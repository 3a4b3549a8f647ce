"""What makes a sentence worth a place, and which party's section it stands in."""

from __future__ import annotations

from datetime import date

import pytest
from summary_parts import article, karabakh, killed, statement

from briefings.records import Cluster, Statement
from briefings.summary.choice.ranking import article_scores, dangling, scores, weights
from briefings.summary.choice.selection import NO_THEME, _homes, select

PLAIN = "قصفت القوات مواقع عسكرية في محيط البلدة الحدودية فجر اليوم"


def worth(*members: Statement) -> float:
    """The worth of a fact told by these statements, the first leading."""
    lead, *others = members
    return scores([Cluster(lead, tuple(others))], ["azerbaijan"])[lead.id].total


def test_a_fact_that_more_outlets_report_is_worth_more() -> None:
    """A second outlet raises the worth, a second article of one outlet does not."""
    alone = worth(statement(PLAIN))
    other = worth(statement(PLAIN), statement(PLAIN, article("A02", source="وكالة ب")))
    same = worth(statement(PLAIN), statement(PLAIN, article("A02")))
    assert other > alone == same


def test_parties_of_the_conflict_figures_and_speakers_raise_the_worth() -> None:
    """Each of them is worth something; a watched party more than a bystander."""
    plain = worth(statement(PLAIN))
    assert worth(statement(PLAIN, figures=[killed(3)])) > plain
    assert worth(statement(PLAIN, actor=["azerbaijan"])) > worth(statement(PLAIN, actor=["iran"]))
    assert worth(statement(PLAIN, actor=["iran"])) > worth(statement(PLAIN, actor=["other"]))
    assert worth(statement(PLAIN, speaker=["iran"])) > worth(statement(PLAIN, actor=["iran"]))


def test_an_untrusted_translation_is_worth_less_but_is_not_excluded() -> None:
    """The marks order otherwise equal facts, and an untrusted one may still be shown."""
    values = [worth(statement(PLAIN, mark=mark)) for mark in ("ok", "check", "untrusted")]
    assert values == sorted(values, reverse=True)
    poor = Cluster(statement(PLAIN, actor=["azerbaijan"], mark="untrusted"))
    assert len(select([poor], karabakh()).clusters) == 1


def test_a_sentence_that_leans_on_the_one_before_is_worth_less() -> None:
    """ "He added" without a known speaker costs more than with one."""
    text = "وأضاف أن القوات قصفت مواقع عسكرية في محيط البلدة الحدودية"
    assert dangling(text)
    assert not dangling(PLAIN)
    assert (
        worth(statement(text))
        < worth(statement(text, hint="وزير الدفاع"))
        < worth(statement(PLAIN))
    )


def test_attribution_to_a_named_speaker_leans_on_nothing() -> None:
    """ "The ministry said that" stands alone; "she said that" and "the same authorities" do not."""
    assert not dangling("وقالت وزارة الدفاع إن القوات قصفت مواقع عسكرية")
    assert not dangling("ويذكر أن الهدنة بدأت قبل عام")
    assert dangling("وقالت إن القوات قصفت مواقع عسكرية")
    assert dangling("وأعلنت أنها ستزود الإقليم بالوقود")
    assert dangling("وأشارت إلى إجلاء مئات السكان")
    assert dangling("وأكدت السلطات ذاتها أن البلدة تعرضت لقصف")


def test_within_an_article_the_lead_comes_first() -> None:
    """Of equal sentences the earlier one scores higher; scores lie between 0 and 1."""
    found = [statement(PLAIN, n=n).translated.sentence for n in (1, 2, 3)]
    values = article_scores(found)
    assert values == sorted(values, reverse=True)
    assert all(0 <= value <= 1 for value in values)
    assert article_scores([]) == []


def test_a_count_of_dead_stands_with_those_who_died() -> None:
    """Casualties go to the affected party, fighting to the one that acts, words to the speaker."""
    homes = {}
    for theme in ("casualties", "military", "diplomacy"):
        item = statement(
            PLAIN, speaker=["russia"], actor=["azerbaijan"], affected=["armenia"], themes=[theme]
        )
        homes[theme] = _homes(item, (), ())[0][0]
    assert homes == {"casualties": "armenia", "military": "azerbaijan", "diplomacy": "russia"}


@pytest.mark.parametrize(
    ("text", "second", "theme"),
    [
        ("وافقت سلطات الإقليم على إلقاء السلاح بعد يوم من الهجوم", "ceasefire", "ceasefire"),
        ("تواصل إغلاق الطريق إلى الإقليم بعدما نصب محتجون خيامهم", "humanitarian", "humanitarian"),
        ("وقع وزيرا الدفاع اتفاقا لشراء صواريخ ورادارات", "diplomacy", "diplomacy"),
        ("قصفت المدافع القرى بعد ساعات من وقف إطلاق النار", "ceasefire", "military"),
        ("وقع وزيرا الدفاع اتفاقا لشراء صواريخ ورادارات", "casualties", "military"),
    ],
)
def test_a_sentence_stands_under_what_it_opens_with(text: str, second: str, theme: str) -> None:
    """A surrender, a blockade, a deal of arms are no fighting, though they tell of attacks or missiles."""
    made = statement(text, actor=["armenia"], themes=["military", second])
    assert _homes(made, (), ())[0] == ("armenia", theme)


def test_who_recalls_the_dead_of_an_earlier_war_stands_in_his_own_part() -> None:
    """Not in that of those who lost them then: France's demand is France's."""
    recalled = statement("قالت مندوبة فرنسا إن على باكو فتح الممر وذكرت بهجوم قتل فيه 200 جندي أرميني",
                         speaker=["france"], affected=["armenia"], themes=["casualties"],
                         figures=[killed(200, background=True)])  # fmt: skip
    assert _homes(recalled, (), ())[0] == ("france", "casualties")


def test_what_has_no_party_or_theme_has_a_section_too() -> None:
    """A party outside the profile is no section of its own; no theme is "other"."""
    assert _homes(statement(PLAIN, actor=["other"], themes=[]), (), ())[0] == (None, NO_THEME)
    made = select([Cluster(statement(PLAIN, actor=["other"], themes=[]))], karabakh())
    assert [(s.party_label, s.theme_label) for s in made.sections] == [("General", "Other")]


def test_a_theme_filter_moves_the_item_to_the_wanted_theme() -> None:
    """An item of two themes stands under the one that was asked for."""
    item = statement(PLAIN, actor=["azerbaijan"], themes=["military", "humanitarian"])
    made = select([Cluster(item)], karabakh(), themes=["humanitarian"])
    assert [s.theme for s in made.sections] == ["humanitarian"]


def test_sections_follow_the_profile_and_items_the_days() -> None:
    """Parties and themes stand in the profile's order, items by day whatever article they are from."""
    late = statement(PLAIN, article("A01", day=date(2020, 10, 3)), actor=["armenia"])
    early = statement(
        "سيطر الجيش على الجسر القديم وسط المدينة",
        article("A02", day=date(2020, 10, 1)),
        actor=["armenia"],
    )
    first = statement("أسقطت الدفاعات طائرة مسيرة فوق النهر", article("A03"), actor=["azerbaijan"])
    made = select([Cluster(late), Cluster(early), Cluster(first)], karabakh())
    assert [s.party for s in made.sections] == ["azerbaijan", "armenia"]
    assert made.sections[1].items == ("A02-S01", "A01-S01")


def test_of_two_near_repeats_one_gives_way() -> None:
    """With room for two, a third fact is shown rather than the near-repeat of the first."""
    texts = [PLAIN, PLAIN + " أيضا", "سيطر الجيش على الجسر القديم وسط المدينة بعد معارك طويلة"]
    clusters = [
        Cluster(statement(text, article(f"A{n:02d}"), actor=["azerbaijan"]))
        for n, text in enumerate(texts)
    ]
    made = select(clusters, karabakh(), max_per_section=2)
    assert "A02-S01" in made.sections[0].items


def test_the_weights_are_data_with_every_key_that_is_read() -> None:
    """The packed weights load, and every section's roles are those of a statement."""
    for roles in weights().home.values():
        assert set(roles) == {"speaker", "actor", "affected"}
