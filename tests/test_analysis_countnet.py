"""A network reads the words around a number of people without knowing which party is which."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import KARABAKH

from briefings.analysis.counting.countnet import KINDS, CountNetwork, packed
from briefings.analysis.counting.counts import counted
from briefings.analysis.counting.verdicts import Asked, Candidate, Verdict
from briefings.analysis.parsing.casualties import Counted
from briefings.analysis.parsing.grammar import Reading, read
from briefings.analysis.parsing.lexicon import lexicon

WORDS = lexicon(KARABAKH, date(2020, 10, 5))
TOLL = "قتل الجيش الأذربيجاني خمسة جنود أرمينيين، ثم أصيب 12 مدنيا ونزح 300 شخص من القرية."
MIRRORED = "قتل الجيش الأرميني خمسة جنود أذربيجانيين، ثم أصيب 12 مدنيا ونزح 300 شخص من القرية."
SIDES = ("azerbaijan", "armenia")


def asked_of(text: str, nth: int) -> tuple[Reading, Counted]:
    """The sentence taken apart, and a number of it."""
    reading = read(text, WORDS)
    return reading, list(counted(reading))[nth]


@pytest.fixture(scope="module")
def network() -> CountNetwork:
    """The packed network."""
    found = packed()
    assert found is not None
    return found


def test_who_is_who_does_not_matter(network: CountNetwork) -> None:
    """Where the sides change places, so do their odds."""
    for question in ("party_affected", "claimed_by"):
        one = network.odds(question, *asked_of(TOLL, 0), SIDES)
        other = network.odds(question, *asked_of(MIRRORED, 0), SIDES[::-1])
        assert one == other


def test_each_number_of_a_sentence_is_asked_about_by_itself(network: CountNetwork) -> None:
    """Five were killed and 300 fled: the same words, another number is marked."""
    shot, fled = (network.odds("kind", *asked_of(TOLL, nth), KINDS) for nth in (0, 2))
    killed, displaced = KINDS.index("killed"), KINDS.index("displaced")
    assert shot[killed] - shot[displaced] > 100 > fled[killed] - fled[displaced]


def test_the_network_speaks_beside_the_features(network: CountNetwork) -> None:
    """Without features the network decides; strong features overrule it."""
    reading, number = asked_of(TOLL, 0)
    candidates = [Candidate(side, frozenset({side})) for side in SIDES]
    about = Asked(1, reading, number)
    plain: dict[str, dict[str, int]] = {"party_affected": {}}
    strong = {"party_affected": {"azerbaijan": 2000}}
    assert Verdict(plain, network).pick("party_affected", candidates, None, about) == "armenia"
    assert Verdict(strong, network).pick("party_affected", candidates, None, about) == "azerbaijan"
    assert Verdict(plain).pick("party_affected", candidates, None, about) == "azerbaijan"
