"""Verbs of killing and taking, and who does them: "a sniper of X", "armed men of X stopped 30"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefings.analysis.counting.bounds import behind_hedge
from briefings.analysis.counting.kinfolk import kin
from briefings.analysis.counting.parted import behind_time_and_place, goes_on_at
from briefings.analysis.parsing.agreement import is_of_it
from briefings.analysis.parsing.casualties import Counted, known, people, word_lists
from briefings.analysis.parsing.forms import without_and
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.tokens import Token
from briefings.analysis.parsing.vocabulary import lists
from briefings.language.numerals import numerals

OF_THEM = frozenset(["منهم", "منهن", "منها", "منه"])
PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا")
_NOT_THEIRS = ("ال", "بين", "ضمن")  # "of the", "from among them"
_words = lists("casualties", "killers")
_BEHIND = 8  # words from a count to "whom X killed"
_THEM = ("هما", "هم", "هن", "ها", "ه")
_QUOTES = ' "“”«»'


def takes(verb: str) -> bool:
    """Whether a verb tells of killing or taking."""
    return verb in _words("verbs", "takes")


def taking(word: str) -> bool:
    """Whether a verb tells of taking people, with "and" or without."""
    return without_and(word) in _words("captures")


def halting(reading: Reading, at: int, m: Mention) -> bool:
    """Whether armed men, and no authority of a country, stop people: "X's forces stopped 30"."""
    word = without_and(reading.tokens[at].text)
    inside = reading.tokens[m.first : m.last + 1]
    ruling = any(known(token.text, _words("authorities")) for token in inside)
    return word in _words("halts") and not ruling


def _is_verb(reading: Reading, at: int, m: Mention) -> bool:
    """Whether a word behind its doer is no noun: "X announced the capture of 12"."""
    told = any(p.kind == "report" and m.first - 2 <= p.at < m.first for p in reading.predicates)
    return reading.tokens[at].text in (_words("verbs") if told else _words("verbs", "takes"))


def man_of(reading: Reading, m: Mention) -> int:
    """Where "a sniper" of "a sniper of X", "a boat" of "a boat that belongs to X" stands; or -1."""
    first = m.first - 1 if reading.tokens[m.first - 1].text in _words("of") else m.first
    for k in (first - 1, first - 2):
        word = reading.tokens[k].text if m.prep in ("من", "ل") and k >= 0 else ""
        if word and (known(word, _words("men")) or known(word, _words("arms"))):
            belongs = k == first - 1 or reading.tokens[k + 1].text in _words("belongs")
            return k if belongs else -1
    return -1


def slaying(reading: Reading, m: Mention) -> int:
    """The verb by which a mention kills somebody whose noun or number stands behind; or -1."""
    return deed_of(reading, m)[0]


def deed_of(reading: Reading, m: Mention) -> tuple[int, tuple[int, ...]]:
    """The verb by which a mention kills somebody, and where those may be counted; -1 where none does."""
    tokens = reading.tokens
    man = man_of(reading, m)
    if (m.prep and man < 0) or m.joined or m.kind == "place":
        return -1, ()
    behind, before = m.last + 1, (m.deed if m.deed >= 0 else m.first) - 1
    before = man - 1 if man >= 0 else before
    fronted = behind < len(tokens) and not tokens[behind].gap.strip()
    if fronted and chained(tokens, behind):
        behind += 1  # "X kidnapped and killed a governor"
        if is_object(reading, behind + 1):
            return behind, (behind_hedge(reading, behind + 1),)
    elif fronted and _is_verb(reading, behind, m):
        hit = objects(reading, behind + 1)
        if hit:
            return behind, hit
    if before > 0 and is_of_it(reading, before):
        before -= 1  # "in which X's forces killed three"
    slain = before >= 0 and _slays(tokens[before].text)
    hit = objects(reading, behind, place=_is_a_side(reading, m)) if slain else ()
    return (before, hit) if hit else (-1, ())


def objects(reading: Reading, at: int, *, place: bool = True) -> tuple[int, ...]:
    """Where people whom a verb hits may be counted: right there, or behind what is put in between.

    With `place` that may be a place without commas: "killed X's army in the village five".
    """
    if is_object(reading, at):
        return (behind_hedge(reading, at),)
    turn = at < len(reading.tokens) and reading.tokens[at].text in _words("turns")
    if turn and is_object(reading, at + 1):
        return (at, behind_hedge(reading, at + 1))
    on = goes_on_at(reading, at)
    if on > at:
        found = is_object(reading, on, parted=True)
        return (behind_hedge(reading, on),) if found else ()
    return tuple(
        k for k in behind_time_and_place(reading, at, place=place) if is_object(reading, k)
    )


def _is_a_side(reading: Reading, m: Mention) -> bool:
    """Whether it is an army or a side as a whole, which is not killed: no soldier of it, nor some."""
    return (
        m.head != "patient" and reading.tokens[m.first].text.startswith("ال")
    ) or m.kind == "state"


def chained(tokens: Sequence[Token], at: int) -> bool:
    """Whether two verbs follow each other that may have one object: "kidnapped and killed"."""
    if at + 1 >= len(tokens) or not takes(tokens[at].text):
        return False
    return tokens[at + 1].text.startswith("و") and takes(tokens[at + 1].text[1:])


def _slays(word: str) -> bool:
    """Whether a verb before its doer tells of killing, or of taking: "captured X dozens"."""
    verb = word.lstrip("وف") if len(word) > 3 else word
    return verb in _words("verbs") or without_and(word) in _words("takes")


def is_object(reading: Reading, at: int, *, parted: bool = False) -> bool:
    """Whether people that a verb has for its object stand there: "two civilians", "four men".

    With `parted` behind the mark that ends what is put in between.
    """
    tokens = reading.tokens
    if at >= len(tokens) or (tokens[at].gap.strip() and not parted):
        return False
    at = behind_hedge(reading, at)
    text, head = tokens[at].text, tokens[at].hits.get("head")
    if head is not None and head.sense.kind == "office" and not head.clitic:
        return not text.startswith("ال")  # "a governor"
    if kin(text) and not kin(text.removeprefix("و") if text[0] == "و" else ""):
        return True  # "her father" (والدها), and not "and his son"
    subject = text.startswith(("ال", "و", "ف", "ب")) or text.endswith("ون")
    if subject or of_theirs(reading, at, at + 4):
        return False
    return bool(people(text) or numerals(text, "ar") or known(text, word_lists().certain))


def of_theirs(reading: Reading, first: int, end: int) -> bool:
    """ "Killed three of them", "four of its men": of whoever stands before the verb."""
    tokens = reading.tokens[first:end]
    for token, behind in pairwise(tokens):
        own = behind.text.endswith(PRONOUNS) and not behind.text.startswith(_NOT_THEIRS)
        if token.text == "من" and own:
            return True
    return any(token.text in OF_THEM for token in tokens)


def slain_by(reading: Reading, number: Counted) -> Iterator[Mention]:
    """Whoever stands behind a verb that has the counted for its object: "15 people whom X's men executed"."""
    tokens = reading.tokens
    for k in range(number.last + 1, min(number.last + 1 + _BEHIND, len(tokens) - 1)):
        if tokens[k].gap.strip(_QUOTES) or "complement" in tokens[k].hits:
            return
        if slays_them(tokens[k].text):
            yield from (m for m in reading.mentions if m.first == k + 1 and not m.prep)
            return
        if numerals(tokens[k].text, "ar"):
            return  # others are counted


def slay_any(reading: Reading) -> Iterator[Mention]:
    """Whoever a sentence names behind "whom he killed", whichever count that is of."""
    tokens = reading.tokens
    for m in reading.mentions:
        plain = m.first and not m.prep and not tokens[m.first].gap.strip(_QUOTES)
        if plain and slays_them(tokens[m.first - 1].text):
            yield m


def slays_them(word: str) -> bool:
    """A verb of killing or taking with a pronoun for whom it hit: "whom X killed"."""
    if not word.endswith(_THEM):
        return False
    stems = {word.removesuffix(them) for them in _THEM if word.endswith(them)}
    return any(takes(form) for stem in stems for form in (stem, f"{stem}ا"))
