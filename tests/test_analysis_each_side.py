"""A count of each side is of both, told by whoever told their sum; and that sum is no side's alone."""

from __future__ import annotations

import pytest
from analysis_texts import SUDAN, analyses_of, analysis_of

WAR = "تتواصل المعارك بين أذربيجان وأرمينيا."


@pytest.mark.parametrize(
    "ar",
    [
        "وقال الرئيس الروسي فلاديمير بوتين إن نحو خمسة آلاف قتلوا، وإن كلا من الجانبين فقد أكثر من ألفي قتيل.",
        "وأعلن الرئيس الروسي أن عدد قتلى النزاع في قره باغ يقترب من خمسة آلاف شخص، موضحا أن هناك أكثر من ألفي قتيل من كل جانب.",
        "وقال بوتين إن الحرب أوقعت نحو خمسة آلاف قتيل، أكثر من ألفين لدى كل طرف.",
    ],
)
def test_who_counts_the_dead_of_each_side_and_their_sum_counts_them_all(ar: str) -> None:
    """The sum is nobody's, the others are one of each side, and all three are Russia's word."""
    whole, *each = analyses_of(WAR, ar)[1].figures
    assert (whole.party_affected, whole.claimed_by, whole.count[0]) == (None, "russia", 5000)
    assert {(f.party_affected, f.claimed_by, f.count) for f in each} == {
        ("azerbaijan", "russia", (2000, None)),
        ("armenia", "russia", (2000, None)),
    }


def test_who_counts_the_dead_of_each_side_stands_for_their_sum_in_words_as_well() -> None:
    """A source that is no party."""
    war = "وتتواصل المعارك بين الجيش السوداني وقوات الدعم السريع."
    ar = "وقال دبلوماسي أوروبي إن نحو خمسة آلاف قتلوا، وإن كلا من الطرفين فقد أكثر من ألفي مقاتل."
    whole, *each = analyses_of(war, ar, watch=SUDAN)[1].figures
    assert (whole.party_affected, whole.source and whole.source.kind) == (None, "diplomat")
    assert {f.party_affected for f in each} == {"army", "rsf"}
    assert {f.source and f.source.kind for f in each} == {"diplomat"}


@pytest.mark.parametrize(
    "ar",
    [
        "وقال الرئيس الروسي فلاديمير بوتين إن نحو خمسة آلاف قتلوا، وإن كلا من الجانبين فقد أكثر من ألفي قتيل.",
        "وقال ماكرون إن كلا الجانبين خسر ألفي جندي.",
    ],
)
def test_the_dead_of_two_sides_that_nobody_names_are_not_his_who_counts_them(ar: str) -> None:
    """A mediator who speaks of "both sides" has lost nobody."""
    assert {figure.party_affected for figure in analysis_of(ar).figures} == {None}


@pytest.mark.parametrize(
    ("ar", "claimants"),
    [
        ("أعلن الرئيس الروسي أن القتال في قره باغ أوقع 40 قتيلا، موضحا أن هناك سبعين جريحا.", ["russia"] * 2),
        ("قالت أذربيجان إن خمسة من جنودها قتلوا، وقالت أرمينيا إن هناك 20 قتيلا.", ["azerbaijan", "armenia"]),
    ],
)  # fmt: skip
def test_that_there_are_so_many_is_his_word_who_says_so(ar: str, claimants: list[str]) -> None:
    """ "There are" is no "there", where whoever was named last would tell."""
    assert [figure.claimed_by for figure in analysis_of(ar).figures] == claimants


@pytest.mark.parametrize(
    ("ar", "told"),
    [
        ("قتل ستة جنود، هم أربعة أرمينيون وأذربيجانيان، في اشتباك.", [None, "armenia", "azerbaijan"]),
        ("قتل تسعة أشخاص، هم ستة أذربيجانيين وثلاثة أرمن.", [None, "azerbaijan", "armenia"]),
        ("قتل ثمانية عسكريين (خمسة أذربيجانيين وثلاثة أرمينيين).", [None, "azerbaijan", "armenia"]),
        ("قتل 12 شخصا بواقع سبعة أرمن وخمسة أذربيجانيين.", [None, "armenia", "azerbaijan"]),
        ("قتل خمسة جنود أرمينيين وثلاثة أذربيجانيين وأرمينيان مدنيان.", ["armenia", "azerbaijan", "armenia"]),
        ("قتل سبعة جنود أرمينيين، هم أربعة ضباط وثلاثة مجندين.", ["armenia"] * 3),
    ],
)  # fmt: skip
def test_a_total_whose_parts_are_of_both_sides_is_neithers(ar: str, told: list[str | None]) -> None:
    """ "They are", brackets or a dash name the parts; two Xs behind "and" are a count of their own."""
    assert [figure.party_affected for figure in analysis_of(ar).figures] == told


@pytest.mark.parametrize(
    ("ar", "owners"),
    [
        ("أعلنت باكو أن خمسة عسكريين روس قتلوا لأن الجنود الأذربيجانيين ظنوا أنهم أرمن، وأن عسكريا سادسا قتل بنيران الأرمن.", ["russia"] * 2),
        ("قتل ثلاثة جنود أرمينيين، وأعلنت باكو مقتل جندي رابع من قواتها.", ["armenia", "azerbaijan"]),
    ],
)  # fmt: skip
def test_a_sixth_is_of_the_five_before(ar: str, owners: list[str]) -> None:
    """Whoever else is named between; but his own words may say whose he is."""
    assert [figure.party_affected for figure in analysis_of(ar).figures] == owners
