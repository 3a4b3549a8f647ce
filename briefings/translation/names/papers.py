"""Papers, agencies and channels in quotation marks behind a word for their kind: "the newspaper «NAME»".

A decoder puts such a name into words ("the independent newspaper said"), or makes it one that it knows.
Taken for one is a listed outlet, or a name of words that outlets are called by
(`data/names/outlet-kinds.toml`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefings.language.normalize import bare, fold
from briefings.translation.names import outlets
from briefings.translation.names.authority import NameAuthority

_MOST = 3  # words of a name
_QUOTED = re.compile(r"[«\"“] ?(?P<name>[^\W\d][^«»\"”“.،:؛()]{1,30}?) ?[»\"”]")


@cache
def _kind() -> re.Pattern[str]:
    """A word for a kind of outlet, a verb of telling, or both; before a quotation mark "told to"."""
    kinds, verbs, to = ("|".join(outlets.told(part)) for part in ("kinds", "verbs", "to"))
    return re.compile(
        rf"(?<!\w)(?=\w)(?:[وف]?(?:{verbs}) )?(?:[وفبلك]?(?:{kinds}) |(?<= )(?=[«\"“]))"
        rf"|(?<!\w)[وفبل]?(?:ال)?(?:{to})(?: \w+){{0,3}}? ل(?=[«\"“])"
    )


def named(text: str, names: NameAuthority) -> Iterator[tuple[int, int]]:
    """Where the names of such outlets stand in a text."""
    key = fold(text)
    for kind in _kind().finditer(key.text):
        quoted = _QUOTED.match(key.text, kind.end())
        if quoted and _is_one(quoted["name"], names):
            yield key.span(*quoted.span("name"))


def _is_one(name: str, names: NameAuthority) -> bool:
    """Whether a name is an outlet's of the lists, or made of words of outlets and no nationality."""
    if any(name in map(bare, entry.ar) for entry in names.entries if entry.type == "outlet"):
        return True
    words = name.split()
    return (
        len(words) <= _MOST
        and words[0] not in outlets.told("never")
        and all(w in outlets.words() and w.removeprefix("ال") not in names.peoples for w in words)
    )
