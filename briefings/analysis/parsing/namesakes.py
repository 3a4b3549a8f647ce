"""What is spelt like a party and is another: a first name, an everyday word, a country's own council."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.analysis.parsing.lexicon import Hit
from briefings.analysis.parsing.tokens import Token, is_glued
from briefings.analysis.parsing.vocabulary import lists

_PLURAL = ("ون", "ين")
_SECRETARIES = ("امين", "سكرتير", "وامين", "وسكرتير")  # of a country's own security council
_SON = "بن"
_PAIR = 2
_NISBA = ("ي", "يه")
_NAMING = frozenset(
    ["report", "event", "deed", "speech", "complement", "attribution", "relay", "party"]
)
_people = lists("nouns", "people")
_money = lists("nouns", "money")
_slurs = lists("nouns", "slurs")
_affairs = lists("nouns", "affairs")
_COUNCIL = "مجلس"
_namesakes = lists("nouns", "namesakes")
# Of a council that is not the UN's.


def is_first_name(tokens: list[Token], i: int, hit: Hit) -> bool:
    """Whether what is spelt like an adjective is somebody's name: "Turki bin Faisal"."""
    beside = {token.text for token in tokens[max(0, i - 1) : i + 2]}
    return hit.sense.kind == "demonym" and not hit.clitic and _SON in beside


def is_word(tokens: list[Token], i: int, hit: Hit) -> bool:
    """Whether a surname is the word it is spelt like: "mainly" (بشكل رئيسي), "between the provinces of"."""
    word = tokens[i].text.removeprefix(hit.clitic)
    if hit.sense.kind != "person" or hit.length > 1 or word not in _people("words"):
        return False
    behind = tokens[i + 1 : i + 2]
    if _of_two_states(tokens, i):
        return True
    goes_on = bool(behind) and is_glued(behind[0]) and not behind[0].hits
    if goes_on and (behind[0].text.endswith(_NISBA) or behind[0].text.startswith("ال")):
        return True
    if not i or tokens[i].gap.strip() or hit.clitic.startswith(("و", "ف")):
        return False
    before = tokens[i - 1].hits
    if "preposition" in before or hit.clitic:
        return goes_on
    head = before.get("head")
    return not (_NAMING & set(before) or (head is not None and head.sense.kind == "office"))


def _of_two_states(tokens: list[Token], i: int) -> bool:
    """Whether it is a dual before two states: "with the two presidents of X and Y" (رئيسي)."""
    pair = tokens[i + 1 : i + 3]
    named = [token.hits.get("party") for token in pair]
    states = [hit for hit in named if hit is not None and hit.sense.kind == "state"]
    joined = len(states) == _PAIR and states[1].clitic == "و" and not states[0].clitic
    said = i > 0 and {"report", "event"} & set(tokens[i - 1].hits)
    return joined and not said and all(map(is_glued, pair))


def is_national(tokens: list[Token], i: int, hit: Hit) -> bool:
    """Whether an adjective makes a country's own of it: a council called like the UN's, "the army"."""
    if hit.sense.kind != "state" or (
        hit.length < 2 and not (hit.sense.weak and is_body(tokens[i]))
    ):
        return False
    if i and tokens[i - 1].text in _SECRETARIES:
        return True
    k = i + hit.length
    if k >= len(tokens) or not is_glued(tokens[k]):
        return False
    after = tokens[k].hits.get("party")
    if after is None:
        return tokens[i].text.endswith(_COUNCIL) and tokens[k].text in _namesakes("councils")
    other = after.sense.value != hit.sense.value
    one = not tokens[k].text.endswith(_PLURAL)  # "the government of A accused the Bs"
    own = one and after.sense.kind == "demonym" and not after.clitic
    return other and own and tokens[k].text.startswith("ال")


def without_whence(tokens: list[Token], i: int, hit: Hit | None) -> None:
    """Drop an adjective that only tells whence a group is, "the Yemeni Houthi movement".

    A council's, "the Armenian security council", tells whose it is.
    """
    k = i + (hit.length if hit is not None else 0)
    after = tokens[k].hits.get("party") if hit is not None and k < len(tokens) else None
    if hit is None or after is None or after.sense.kind != "demonym" or not is_glued(tokens[k]):
        return
    ends, adjective = tokens[k - 1].text, tokens[k].text
    noun = tokens[i].text.removeprefix(hit.clitic)
    group = hit.length > 1 and noun in _namesakes("groups") and adjective.endswith("يه")
    men = ends.startswith("ال") and ends.endswith(_PLURAL) and adjective.endswith(ends[-_PAIR:])
    if adjective.startswith("ال") and (group or men) and after.sense.value != hit.sense.value:
        del tokens[k].hits["party"]


def own_name(tokens: list[Token], i: int, hit: Hit) -> int:
    """The words of a country's own council: "the security and defence council"."""
    end = i + hit.length
    while (
        end < len(tokens) and tokens[end].text in _namesakes("councils") and is_glued(tokens[end])
    ):
        tokens[end].hits.clear()  # "defence" alone would be a ministry
        end += 1
    return end - i


def is_body(token: Token) -> bool:
    """Whether a word is a force's or an office's: "army", "ministry"."""
    head = token.hits.get("head")
    return head is not None and head.sense.kind in ("force", "office")


def is_money(tokens: list[Token], at: int) -> bool:
    """Whether an adjective only says whose money a sum is: "five million dollars of X"."""
    hit = tokens[at].hits.get("party")
    adjective = hit is not None and hit.sense.kind == "demonym" and at > 0
    return adjective and is_glued(tokens[at]) and tokens[at - 1].text.lstrip("ب") in _money("nouns")


def is_slur(tokens: Sequence[Token], i: int) -> bool:
    """Whether "the militias" stands there, and nothing behind says whose they are: "loyal to X", "of X"."""
    if tokens[i].text not in _slurs("nouns"):
        return False
    row = tokens[i + 1 : i + 3]
    told = ["party" in token.hits or token.text[0] == "ل" for token in row]
    adjective = bool(row) and row[0].text.startswith("ال")
    raised = i > 0 and tokens[i - 1].text.lstrip("وبل") in _slurs("raised")
    if raised or any(is_glued(t) and t.text in _slurs("own") for t in row):
        return False  # "the people's militias defended", "the tribal militias that are its allies"
    return not (row and is_glued(row[0]) and (told[0] or (adjective and any(told))))


def is_internal(tokens: Sequence[Token], i: int) -> bool:
    """ "Its internal crises": the same letters as "the (ministry of the) interior"."""
    if not i or tokens[i].text not in _affairs("home_and_foreign") or not is_glued(tokens[i]):
        return False
    before = tokens[i - 1]
    noun = before.text.startswith("ال") or before.text.endswith(("ها", "هم"))
    # "On Tuesday the (ministry of the) interior" is one.
    day = {"adverb", "report", "event", "preposition"} & set(before.hits)
    return noun and not day and before.text not in _affairs("days")
