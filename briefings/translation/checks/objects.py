"""Whom something is said to, right behind the verb: "appealed-he the government".

Arabic may leave out who does it, and a decoder takes whoever stands behind the verb for the doer: "the
government appealed". Where the endings say that it cannot be (a masculine verb before somebody feminine, the
accusative of "the two sides"), it is said with "he" before the first attempt (`apart`). The words are data:
`data/checks/objects.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from briefings.language.normalize import Folded, bare, fold
from briefings.language.packed import toml
from briefings.language.wordlists import folded, longest
from briefings.records import NameMatch

# The head of a clause: the beginning, or "and" behind a mark.
_HEAD = r"(?:^[«\"“ ]*(?P<and>[وف]?)|(?<=[.؛:،!؟,;] )(?P<joined>[وف]))(?:ل?قد )?"
_FEMALE = re.compile(r"^ت|ت$")  # of a verb


def apart(ar: str, names: Sequence[NameMatch] = (), *, within: bool = True) -> str:
    """The Arabic with "he" for whoever is not named.

    `within`: also where the sentence goes on, as it need not be said where the English is right without.
    """
    key = fold(ar)
    for told in reversed(list(_told(key, ar, names))):
        if within or not told["joined"]:
            start = key.span(*told.span("verb"))[0]
            who = "هي" if _FEMALE.search(told["verb"]) else "هو"
            head = key.span(told.start("joined" if told["joined"] else "and"), told.end())[0]
            lead = told["and"] or told["joined"] or ""
            ar = f"{ar[:head]}{lead}{who} {ar[start:]}"
    return ar


def _told(key: Folded, ar: str, names: Sequence[NameMatch]) -> Iterator[re.Match[str]]:
    """Every such verb with whom it is said to, in order; each at the head of a clause of its own."""
    people = {name.start for name in names if name.type == "person"}
    for head in _heads().finditer(key.text):
        verb, whom = (slice(*key.span(*head.span(part))) for part in ("verb", "whom"))
        form = head["verb"]
        if whom.start in people or (form in _hamzas() and not ar[verb].endswith("أ")):
            continue
        noun = form in _listed("nouns") and not (head["and"] or head["joined"])
        if not noun and _is_object(ar[whom], form) and _asks()[form].match(key.text, head.end()):
            yield head


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(map(bare, toml("checks/objects.toml")[name]))


@cache
def _asks() -> dict[str, re.Pattern[str]]:
    """Folded forms, and what follows whom it is said to."""
    found: dict[str, re.Pattern[str]] = {}
    for forms, behind in toml("checks/objects.toml")["asks"].items():
        follows = re.compile(rf" (?:{folded(behind.split())})(?!\w)")
        for form in map(bare, forms.split()):
            female = f"ت{form[1:]}" if form.startswith("ي") else _past_female(form)
            found |= dict.fromkeys((form, female), follows)
    return found


@cache
def _hamzas() -> frozenset[str]:
    """Folded forms that end in a hamza, without which they are other words: هنا, "here"."""
    forms = (form for entry in toml("checks/objects.toml")["asks"] for form in entry.split())
    return frozenset(bare(form) for form in forms if form.endswith("أ"))


def _past_female(form: str) -> str:
    return f"{form[:-1] if form.endswith(('ا', 'ي')) else form}ت"


@cache
def _heads() -> re.Pattern[str]:
    """A listed verb at the head of a clause, and whom it is said to as far as their adjectives go."""
    country, bodies = longest(sorted(_listed("countries"))), longest(sorted(_listed("bodies")))
    phrase = rf"(?:{country}|(?:ال\w+|(?:{bodies}) ال\w+)(?: ال\w+(?:ي|ه|ين|ون)){{0,2}})"
    return re.compile(rf"{_HEAD}(?P<verb>{longest(_asks())}) (?P<whom>{phrase})(?!\w)")


def _is_object(whom: str, form: str) -> bool:
    """Whether the ending says that they are not who does it."""
    key, first = bare(whom), whom.split(maxsplit=1)[0]
    word = bare(first)
    if word in _listed("accusative"):
        return True
    if _FEMALE.search(form):
        return False
    if key in _listed("countries") or any(
        key == each or key.startswith(f"{each} ") for each in _listed("feminine")
    ):
        return True
    return first.endswith("ة") and word not in _listed("masculine")
