"""Who speaks in an English sentence that begins with its speaker: "the union's chairman, Rami Saad"."""

from __future__ import annotations

from briefings.language.wordlists import WordLists

_LONGEST = 16  # words
_ARTICLES = frozenset(["The", "A", "An"])
# Before the verb, with a name or an office between commas.
_OPENING = r'(?P<who>[^,;:"“”]{3,90}?(?:, [^,;:"“”]{3,80},)?) (?:also |had |has )?<said>\b'
_LISTS = WordLists("rendering/subjects.toml")


def subject(en: str) -> str:
    """The words before the verb of saying, as they stand within a sentence; "" where they are nobody's."""
    found = _LISTS.pattern(_OPENING).match(en)
    if found is None:
        return ""
    who = found["who"].rstrip(",")
    first, *rest = who.split()
    nobody = first.lower() in _LISTS["nobody"] or _LISTS.pattern(r"\b<clause>\b").search(who)
    if nobody or len(rest) >= _LONGEST:
        return ""
    return " ".join([first.lower() if first in _ARTICLES else first, *rest])
