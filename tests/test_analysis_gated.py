"""A rule about a number is asked only where its sentence has a word that the rule needs."""

from __future__ import annotations

from analysis_texts import KARABAKH

from briefings.analysis.counting.gated import AnyOf, needs
from briefings.analysis.counting.uncounted import uncounted
from briefings.analysis.counting.unreal import unreal
from briefings.analysis.parsing.casualties import Counted
from briefings.analysis.parsing.grammar import Reading, read
from briefings.analysis.parsing.lexicon import lexicon

WORDS = lexicon(KARABAKH, None)


def reading_of(text: str) -> Reading:
    """The sentence taken apart."""
    return read(text, WORDS)


def test_a_rule_is_asked_where_its_word_is_and_nowhere_else() -> None:
    """Whatever it would say of another sentence; a rule that needs no word is always asked."""
    asked: list[str] = []

    @needs(lambda word: word == "باكو")
    def holds(reading: Reading, number: Counted) -> bool:
        asked.append(reading.text)
        return True

    number = Counted(0, 0, (1, 1), False, "")
    named, other = reading_of("قتل جندي في باكو."), reading_of("قتل جندي في يريفان.")
    rules = AnyOf(holds)
    assert rules(named, number)
    assert not rules(other, number)
    assert asked == [named.text]
    assert AnyOf(holds, lambda *_: True)(other, number)


def test_the_word_may_have_before_it_whatever_the_rule_allows() -> None:
    """With "and", a preposition or the article; of two words the last one may tell."""
    for text, at in (("وهدد بقتل 50 مدنيا.", 2), ("قد يقتل القصف 50 مدنيا.", 3)):
        assert unreal(reading_of(text), Counted(at, at + 1, (50, 50), False, "civilians")), text
    for text, at in (("ونجا من القصف 50 مدنيا.", 3), ("البالغ عددهم 25 جنديا.", 2)):
        assert uncounted(reading_of(text), Counted(at, at + 1, (25, 25), False, "civilians")), text
