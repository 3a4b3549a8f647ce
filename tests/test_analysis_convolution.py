"""A network reads the words around a party without knowing which party it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import numpy as np
import pytest
from analysis_texts import KARABAKH, analysis_of

from briefings.analysis.counting import countnet
from briefings.analysis.parsing.convolution import LARGEST, Convolutions, gap, hashes
from briefings.analysis.parsing.grammar import Reading, read
from briefings.analysis.parsing.lexicon import lexicon
from briefings.analysis.parsing.neutral import neutral
from briefings.analysis.roles.rolenet import ROLES, Network, packed

WORDS = lexicon(KARABAKH, date(2020, 10, 5))
SHELLED = "قصف الجيش الأذربيجاني مواقع أرمينية قرب أغدام، وقالت باكو إنها لأرمينيا."
MIRRORED = "قصف الجيش الأرميني مواقع أذربيجانية قرب فضولي، وقالت يريفان إنها لأذربيجان."
EXACT = 1 << 24  # below it float32 holds every whole number


def reading_of(text: str) -> Reading:
    """The sentence taken apart."""
    return read(text, WORDS)


@pytest.fixture(scope="module")
def network() -> Network:
    """The packed network."""
    found = packed()
    assert found is not None
    return found


def test_two_sides_that_change_places_leave_the_same_words() -> None:
    """Nothing that tells the parties apart is left to learn from."""
    assert neutral(reading_of(SHELLED)) == neutral(reading_of(MIRRORED))


def test_clitic_article_and_ending_of_a_name_stay() -> None:
    """The form says who does what: "to the Armenians", "two Azerbaijani soldiers"."""
    words = neutral(reading_of("سلم الجنديان الأذربيجانيان للأرمن وبأرمينيا رسالة من علييف."))
    assert list(words) == [
        "سلم",
        "الجنديان",
        "السوردانيان",
        "للسوردان",
        "وبسوردان",
        "رساله",
        "من",
        "سوردوف",
    ]


def test_other_words_stay_as_they_are() -> None:
    """Only names of parties go."""
    text = "هطلت أمطار غزيرة على القرى."
    assert neutral(reading_of(text)) == tuple(t.text for t in reading_of(text).tokens)


def test_who_is_who_does_not_matter_to_the_network(network: Network) -> None:
    """Mirrored sentences have the same odds, place by place."""
    told = []
    for text in (SHELLED, MIRRORED):
        reading = reading_of(text)
        told.append(list(network.odds(network.states(reading), [[m] for m in reading.mentions])))
    assert told[0] == told[1]
    assert set(told[0][0]) == set(ROLES)


def test_mirrored_sentences_have_mirrored_roles() -> None:
    """The side that shells acts, the other one is hit, whichever it is."""
    for text, acts, hit in (
        ("قصفت القوات الأذربيجانية مواقع أرمينية ليلا.", "azerbaijan", "armenia"),
        ("قصفت القوات الأرمينية مواقع أذربيجانية ليلا.", "armenia", "azerbaijan"),
    ):
        roles = analysis_of(text).roles
        assert (roles.actor, roles.affected) == ((acts,), (hit,))


def test_numbers_are_one_word_and_forms_of_a_word_are_near() -> None:
    """Any number in digits stands in one place; kin share most of theirs."""
    size = 1 << 15
    assert hashes("12", size) == hashes("4000", size)
    kin, stranger = set(hashes("والاشتباكات", size)), set(hashes("مستشفي", size))
    assert len(kin & set(hashes("اشتباكات", size))) > len(kin & stranger) + 4


def test_marks_before_a_word_have_kinds() -> None:
    """Quotation marks, a colon, a comma, a dash; a space is none of them."""
    assert [gap(marks) for marks in (' "', ": ", "، ", " - ", " ")] == [1, 2, 3, 4, 0]


def test_sentences_read_together_are_as_read_alone(network: Network) -> None:
    """What stands in the sentence before or behind changes no word, however short the sentences."""
    readings = [reading_of(text) for text in (SHELLED, "نعم.", "لا تعليق.", MIRRORED)]
    network.listen(readings)
    for reading in readings:
        assert np.array_equal(network.states(reading), network.read(reading))


def test_an_article_that_was_heard_at_once_is_judged_as_sentence_by_sentence(
    network: Network,
) -> None:
    """Parties that no word, one mention or several name have the odds that they have alone."""
    readings = [reading_of(text) for text in (SHELLED, "نعم.", MIRRORED, "")]
    network.listen(readings)
    for reading in readings[:3]:
        several = [[m for m in reading.mentions if m.party == p] for p in ("armenia", "azerbaijan")]
        parties = [[], *([m] for m in reading.mentions), *several, reading.mentions]
        alone = list(network.odds(network.read(reading), parties))
        assert list(network.hear(reading, parties)) == alone
        assert list(network.hear(reading, parties[:-1])) == alone[:-1]


def test_sums_are_exact_in_whatever_order(network: Network) -> None:
    """The float32 sums are those of whole numbers: no machine can differ."""
    reading = reading_of(SHELLED)
    order = np.random.default_rng(1).permutation(len(network.states(reading)))
    states = network.states(reading)
    assert np.array_equal(states, np.rint(states))
    assert np.abs(states).max() <= LARGEST
    assert np.array_equal(states[order].sum(0), states.astype(np.int64).sum(0))


@pytest.mark.parametrize("which", [packed, countnet.packed])
def test_no_sum_can_leave_what_float32_holds_exactly(
    which: Callable[[], Convolutions | None],
) -> None:
    """The largest sum that any sentence could give stays below 2**24."""
    network = which()
    assert network is not None
    for layer in network.layers():
        assert (np.abs(layer.weight).sum(0) * LARGEST + np.abs(layer.bias)).max() < EXACT
        assert np.array_equal(layer.weight, np.rint(layer.weight))


@pytest.mark.parametrize("length", [1, 2, 5, 70])
@pytest.mark.parametrize("reach", [1, 2, 4])
def test_a_word_is_read_between_those_so_far_before_and_behind_it(
    network: Network, length: int, reach: int
) -> None:
    """Beyond the ends of the sentence nothing stands, be it shorter than the reach."""
    layer = network.layers()[0]
    x = np.random.default_rng(length).integers(-LARGEST, LARGEST, (length, 64)).astype(np.float32)
    nothing = np.zeros(64, np.float32)
    for i, made in enumerate(layer.around(x, reach)):
        before, behind = i - reach, i + reach
        three = [
            x[before] if before >= 0 else nothing,
            x[i],
            x[behind] if behind < length else nothing,
        ]
        assert np.array_equal(made, layer(np.concatenate(three)[None])[0])


def test_a_sentence_read_with_others_is_read_as_alone(network: Network) -> None:
    """What was read before leaves no trace."""
    first = network.states(reading_of(SHELLED))
    network.states(reading_of(MIRRORED))
    assert np.array_equal(first, network.states(reading_of(SHELLED)))


def test_a_party_without_a_mention_is_seen_by_the_sentence_alone(network: Network) -> None:
    """Whoever is carried over has odds too."""
    reading = reading_of("وأضافت أن القصف مستمر.")
    assert (
        list(network.odds(network.states(reading), [[]]))
        == list(network.odds(network.states(reading), [(), ()]))[:1]
    )
