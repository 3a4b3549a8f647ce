"""The latest totals: of each party what was last counted in all, by whose word, as of which day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from briefings.records import Claim, Figure, FigureKind
from briefings.summary.tolls.sofar import latest_totals

DAY = date(2020, 10, 1)


def claim(
    count: int,
    day: int = 0,
    *,
    of: str = "armenia",
    by: str | None = "armenia",
    whom: str = "soldiers",
    kind: FigureKind = "killed",
    open_end: bool = False,
    approximate: bool = False,
    total: bool = True,
) -> Claim:
    """A claim of so many days after the first of October."""
    when, ends = DAY + timedelta(day), (count, None if open_end else count)
    figure = Figure(kind, ends, approximate, whom, of or None, by, when, False, 0, 1)
    item = f"A{day + 1:02}-S01"
    return Claim(figure, of.title(), by or "Wire", ("Wire",), item, False, when, total=total)


def shown(*claims: Claim) -> list[list[int | None]]:
    """The counts of each line of the block."""
    return [[c.figure.count[0] for c in found.claims] for found in latest_totals(claims)]


def test_of_a_growing_total_the_last_is_shown() -> None:
    """Each side's own last word stands, the kinds of harm apart; nothing is added up."""
    found = latest_totals(
        [claim(404, 9), claim(158, 1), claim(633, 16), claim(41, 11, of="azerbaijan",
         by="azerbaijan", whom="civilians"), claim(207, 11, kind="wounded")]
    )  # fmt: skip
    told = [(c.party_label, c.figure.kind, c.figure.count[0], c.day)
            for total in found for c in total.claims]  # fmt: skip
    assert told == [
        ("Armenia", "killed", 633, date(2020, 10, 17)),
        ("Armenia", "wounded", 207, date(2020, 10, 12)),
        ("Azerbaijan", "killed", 41, date(2020, 10, 12)),
    ]


def test_two_who_count_differently_are_a_range() -> None:
    """A ministry's and a union's totals of one week stand beside each other."""
    (found,) = latest_totals([claim(676, 15, by="iran"), claim(863, 21)])
    assert found.span == (676, 863)
    assert [c.figure.count[0] for c in found.claims] == [676, 863]


@pytest.mark.parametrize("other", [claim(633, 16), claim(620, 16, open_end=True, by="iran")])
def test_who_do_not_exclude_each_other_are_no_range(other: Claim) -> None:
    """The same count again, or "at least 620" beside 633."""
    assert [found.span for found in latest_totals([claim(633, 16), other])] == [(None, None)]


@pytest.mark.parametrize(
    "other",
    [
        claim(700, 5, total=False),  # the dead of one event
        replace(claim(700, 5), relation="part"),
        replace(claim(700, 5), relation="earlier"),
        replace(claim(700, 5), relation="more"),
        replace(claim(700, 5), figure=replace(claim(700, 5).figure, background=True)),
        replace(claim(700, 5), day=None),
        claim(700, 5, of="other"),  # several peoples may be meant
        claim(700, 5, by=None, open_end=True),  # an outlet's guess
        claim(700, 5, by=None, approximate=True),
        claim(700, 5, kind="other"),
    ],
)
def test_what_is_no_running_total_by_anybodys_word_is_not_shown(other: Claim) -> None:
    """Nothing stands in the block that its source does not give as a total of today's fighting."""
    assert shown(other) == []


def test_a_later_count_above_its_claimants_total_is_the_new_total() -> None:
    """ "604 of our soldiers fell" after "a total of 525" is the next total, be it said or not."""
    assert shown(claim(525, 11), claim(604, 14, total=False)) == [[604]]


@pytest.mark.parametrize(
    "other",
    [
        claim(45, 14, total=False),  # lower: of one event
        claim(604, 14, total=False, by="iran"),  # nobody's total so far
        claim(604, 14, total=False, whom="children"),  # some of the people
        replace(claim(604, 14, total=False), places=frozenset(["Ganja"])),  # of one place
    ],
)
def test_other_later_counts_are_no_totals(other: Claim) -> None:
    """The last count that is told as a total stays."""
    assert shown(claim(525, 11), other) == [[525]]


def test_a_total_that_a_later_count_left_behind_is_not_shown() -> None:
    """Of 22 on the tenth nobody is helped who reads below of more than fifty a month later."""
    old, new = claim(22, 9, whom="civilians"), claim(50, 40, by=None, whom="civilians", total=False)
    assert shown(old, replace(new, figure=replace(new.figure, count=(50, None)))) == []
    assert shown(old, claim(10, 40, by="iran", whom="civilians", total=False)) == [[22]]


def test_another_claimants_total_of_weeks_ago_is_no_rival() -> None:
    """Totals grow: what one counted three weeks before denies nothing."""
    assert shown(claim(185, 1, by="iran"), claim(863, 21)) == [[863]]


def test_soldiers_and_civilians_are_told_apart() -> None:
    """Neither total takes the other's place, and the two are no disagreement."""
    (found,) = latest_totals([claim(1177, 20), claim(50, 21, whom="civilians")])
    assert {c.figure.count[0] for c in found.claims} == {1177, 50}
    assert found.span == (None, None)


def test_rounds_of_fighting_are_told_apart() -> None:
    """Two years later the count begins anew; the last round comes first."""
    found = latest_totals([claim(1177, 20), claim(105, 713), claim(158, 1)])
    assert [(t.first.year, t.claims[0].figure.count[0]) for t in found] == [
        (2022, 105),
        (2020, 1177),
    ]
