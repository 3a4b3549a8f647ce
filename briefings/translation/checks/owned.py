"""Whose forces and whose words "its" are: nobody accuses their own forces or rejects their own statements.

Arabic says of whom by the pronoun's gender or leaves it to the sentence before. "Baku accused its forces of
burning houses" has Baku accuse itself, and "said that Armenian forces attacked their positions" has them
attack their own. The second is put right where the Arabic leaves no doubt (`mended`), the rest is marked.
The words are data (`data/checks/owned.toml`). Of 106,000 true pairs none is marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefings.language.normalize import bare
from briefings.language.wordlists import WordLists
from briefings.records import NameMatch
from briefings.translation.checks import pronouns
from briefings.translation.names.countries import capitals, english_mentions

_THEMSELVES = re.compile(r"(?<!\w)[بل]?(?:نفس|ذات|انفس)(?:ه|ها|هم)(?!\w)")
_WOMANS = re.compile(
    r"\b((?:woman|girl|mother|wife|grandmother|sister|nurse|daughter),? (?:and|with)) its\b"
)


_OWN = r"\b(?P<verb><{verb}>) (?P<whose>its|their) (?:<between> )?(?P<noun><{noun}>)(?![\w-])"
_DISOWNED = (
    _OWN.format(verb="accuse", noun="accused"),
    _OWN.format(verb="reject", noun="rejected"),
)
_OPEN = r"(?i)(?<!\w)<open>(?!\w)"
_ATTACKED = (
    r"\b<attackers> (?:(?:of|had|have|has|were|also|again) ){0,2}"
    r"(?P<verb><attacked>) (?P<whose>their) (?P<noun><places>)(?!\w)"
)
_LISTS = WordLists("checks/owned.toml")


def mended(ar: str, en: str, names: Sequence[NameMatch]) -> str:
    """The English with "its positions" for "their" where a ministry or state says that others attack them.

    A woman's grandson is "hers" whoever speaks.
    """
    en = _WOMANS.sub(r"\1 her", en)
    found = list(_LISTS.pattern(_ATTACKED).finditer(en))
    if len(found) != 1 or not _LISTS.whole("arabic_places", before="[وبل]?").search(bare(ar)):
        return en
    if pronouns.subject(ar, names) != "body":
        return en
    return f"{en[: found[0].start('whose')]}its{en[found[0].end('whose') :]}"


def findings(ar: str, en: str) -> Iterator[str]:
    """A reason where somebody does to their own what the Arabic has done to another's."""
    if _THEMSELVES.search(bare(ar)):
        return
    for shape in _DISOWNED:
        for said in _LISTS.pattern(shape).finditer(en):
            if _is_own(en, said):
                yield f'"{said[0]}" reads as if they were their own; in the Arabic they are somebody else\'s'
    attacked = _LISTS.pattern(_ATTACKED).search(en)
    # Nobody else before it.
    if attacked and not _LISTS.pattern(_OPEN).search(en, 0, attacked.start()):
        yield f'"{attacked[0]}" reads as if they were their own; in the Arabic they are somebody else\'s'


def _is_own(en: str, said: re.Match[str]) -> bool:
    """Whether only the subject can be meant: the first clause, and no other party stands before it."""
    before = en[: said.start()]
    if _LISTS.pattern(_OPEN).search(before):
        return False
    mentions = english_mentions(before)
    known, pattern = capitals()
    who = {m.country for m in mentions} | {known[m[1]] for m in pattern.finditer(before)}
    plural = said["whose"] == "their"
    return len(who) < 2 and not (plural and not who)
