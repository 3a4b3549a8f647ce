"""What does not agree between an Arabic sentence and the English that a person gave it.

A person decides what is printed; here only figures and names are held against the Arabic, since a
slip of the pen in one of them is what a reader of the English cannot see.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefings.records import NameMatch, Trust
from briefings.translation import ledger, spelling

if TYPE_CHECKING:
    from briefings.translation.names import NameAuthority


def doubts(
    ar: str, en: str, authority: NameAuthority, names: Sequence[NameMatch] | None = None
) -> tuple[str, ...]:
    """Reasons in plain words; none where figures and names agree.

    A person may spell a name otherwise than the house does: it is enough that it sounds like it.
    """
    found = authority.find(ar) if names is None else names
    return tuple(dict.fromkeys([*_figures(ar, en, found), *_names(ar, en, authority, found)]))


def trust(
    ar: str, en: str, authority: NameAuthority, names: Sequence[NameMatch] | None = None
) -> Trust:
    """`ok`, or `check` with the doubts: a person's English is never withheld."""
    reasons = doubts(ar, en, authority, names)
    return Trust("check", reasons) if reasons else Trust("ok")


def _figures(ar: str, en: str, names: Sequence[NameMatch]) -> Iterator[str]:
    yield from ledger.differences(ledger.outside(ar, names), en)


def _names(ar: str, en: str, authority: NameAuthority, names: Sequence[NameMatch]) -> Iterator[str]:
    for match in spelling.missing(en, names):
        if not spelling.sounds(en, match):
            yield f"a name is missing: the Arabic has {match.house}"
    for house in authority.strangers(ar, en, names):
        yield f"a name was added: the English has {house}"
