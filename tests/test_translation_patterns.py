"""Rules that hold a pattern of the Arabic against one of the English, as the data files have them."""

from __future__ import annotations

import pytest

from briefings.language.packed import path, toml
from briefings.translation.checks import patterns

FILES = sorted(
    file.stem for file in path("checks").glob("*.toml") if "rules" in toml(f"checks/{file.name}")
)


@pytest.mark.parametrize("file", FILES)
def test_the_rules_of_every_file_can_be_asked(file: str) -> None:
    """Each list that a rule names is there, and nothing is said of a pair that has none of the words."""
    assert list(patterns.findings(file, "وصل القطار.", "The train arrived.")) == []


def test_a_rule_that_is_another_s_otherwise_is_silent_beside_it() -> None:
    """One reason is enough where somebody is made to own up to a death in two ways."""
    ar = "أعلن الجيش مقتل جنوده في هجوم أسفر عن خسائر."
    said = "The army announced killing its men and said that they had killed soldiers."
    (reason,) = patterns.findings("confession", ar, said)
    assert reason == (
        'the English says "said that they had killed"; the Arabic says what an attack left'
    )
    (reason,) = patterns.findings("confession", ar, "The army announced killing its men.")
    assert reason.endswith("the Arabic has no more than a death")


def test_each_verb_that_wants_english_of_its_own_is_counted() -> None:
    """Who denies one thing and does not deny another needs two words for it."""
    ar = "نفى الوزير القصف ولم ينف سقوط قتلى."
    one = list(patterns.findings("hedged", ar, "The minister denied shelling and deaths."))
    assert any("did not deny" in reason for reason in one)
    two = "The minister denied shelling but did not deny that there were deaths."
    assert list(patterns.findings("hedged", ar, two)) == []
