"""Whether who denies a deed is the one who is said to have done it, or whom it hit.

To deny having fired is not to deny that others fired; and who lost a plane may deny that it was shot down.
"""

from __future__ import annotations

from functools import lru_cache

from briefings.language.normalize import bare
from briefings.profile import OTHER
from briefings.records import Statement
from briefings.summary.events.deeds import Deed, root_of, roots_of
from briefings.summary.tolls.denials import denier, denies, is_of_a_part, word_lists


def is_accused(claim: Statement, denial: Statement, deed: Deed) -> bool:
    """Whether the denier is the doer of the fact where it is his doing that he denies; else, named in it."""
    party, text = denier(denial), claim.translated.sentence.text
    concerned = not party or party in claim.analysis.parties
    if is_of_a_part(denial):
        return concerned
    if _is_told_of_its_doer(claim, deed):
        return True
    if not deed.own:
        return deed.subject in roots_of(text) if deed.subject else concerned
    doers = set(claim.analysis.roles.actor) - {OTHER}
    if _is_own_loss(claim, party, deed) or denies(text):  # its doer may be who denies there
        return party in claim.analysis.parties
    # Of two deeds of one article only one is meant; and that people died, by nobody's hand that is
    # named, accuses only who is spoken of there: to deny having fired is not to deny that they died.
    dead = not doers and "casualties" in claim.analysis.about
    if dead or claim.article.id == denial.article.id:
        return party in (doers or claim.analysis.parties)
    return bool(party) and (party in doers or not doers)


def _is_own_loss(claim: Statement, party: str, deed: Deed) -> bool:
    """Whether a blow is denied that its doer says fell on the denier: "the downing of a plane"."""
    roles = claim.analysis.roles
    struck = party in roles.affected and party not in (*roles.actor, *roles.speaker)
    return deed.by_noun and struck and deed.root in _harms() and bool({*roles.actor} - {OTHER})


@lru_cache(maxsize=1)
def _harms() -> frozenset[str]:
    return frozenset(root_of(bare(word)) for word in word_lists()["harms"])


def _is_told_of_its_doer(claim: Statement, deed: Deed) -> bool:
    """Whether the doer whom a denial names is the claim's, or announces that deed there as his own."""
    text = claim.translated.sentence.text
    for evidence in claim.analysis.evidence:
        who = roots_of(text[evidence.start : evidence.end])
        if deed.next_to_it not in who:
            continue
        if evidence.role == "actor":
            return True
        if evidence.role == "speaker" and (set(deed.behind) - who) & roots_of(text):
            return True
    return False
