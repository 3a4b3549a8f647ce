"""Who says that a fact is not so, by a verb of denying.

Of two outlets one doubt is enough, and nothing is said: a wrong "denied" misleads worse than none. What is
denied has to be the deed of the fact, and of its doer; who told the fact does not deny it; and what was
said before it happened is of something else.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from operator import itemgetter

from briefings.language.normalize import bare
from briefings.language.terms import overlap
from briefings.profile import OTHER
from briefings.records import Amended, Cluster, Statement
from briefings.summary.events.deeds import (
    DENIAL,
    Deed,
    claimed,
    denied,
    denied_there,
    deniers,
    denying_party,
    is_of_no_more,
    not_done,
    root_of,
    roots_of,
    speaks_of_ours,
    speaks_of_own_side,
    strikes,
    with_what,
)
from briefings.summary.events.holding import holds, is_held
from briefings.summary.events.same import numbers, words
from briefings.summary.events.scenes import towns
from briefings.summary.events.unnamed import tells_of_a_blow, unnamed
from briefings.summary.tolls.denials import (
    denies,
    is_of_a_part,
    takes_up,
)

_WORD = re.compile(r"\w+")
_HOUR = re.compile(r"\W*(\d{1,2})[:.](\d{2})(?!\w)")
_DAYS = 3  # between a fact and its denial
_NIGHT = 1  # an event of the night has two dates
_ABOUT = 0.15  # share of words from which on a denial speaks of what its own article claims
_CLOSE = 2  # sentences behind a claim in which a denial is of that, whatever its words
_TWO = 2
_THREE = 3
_ALIKE = 0.6  # share of words from which on two sentences tell the same


def gainsaid(
    clusters: Iterable[Cluster], statements: Iterable[Statement]
) -> dict[str, tuple[Amended, ...]]:
    """By each fact's lead who denies it."""
    noes = Published(s for s in statements if _may_deny(s))
    found: dict[str, tuple[Amended, ...]] = {}
    for cluster in clusters:
        members = (cluster.lead, *cluster.others)
        ids = {s.id for s in members}
        notes = tuple(
            Amended(
                "denied",
                no.id,
                whom=denying_party(no),
                harm="involvement" * _is_of_a_part(members, no),
            )
            for no in noes.near(members)
            if no.id not in ids
            and any(
                _is_of(member, no)
                or _is_of_killing(member, no)
                or is_of_blow(member, no)
                or (_in_time(member, no) and is_held(member, no))
                for member in members
            )
        )
        if notes:
            found[cluster.lead.id] = notes
    return found


def _is_of_a_part(members: Iterable[Statement], no: Statement) -> bool:
    """Whether only a part in what happened is denied, or a blow that nobody is said to have struck."""
    blow = all(is_of_blow(member, no) and not member.analysis.roles.actor for member in members)
    return is_of_a_part(no) or blow


class Published:
    """Statements by the day on which they were published: a denial follows within days."""

    def __init__(self, told: Iterable[Statement]) -> None:
        self._on: dict[date | None, list[tuple[int, Statement]]] = defaultdict(list)
        for place, one in enumerate(told):
            self._on[one.article.date].append((place, one))

    def near(self, members: Iterable[Statement]) -> list[Statement]:
        """Those of the days around the reports of a fact, in their order."""
        dated = {member.article.date for member in members}
        reach = range(-_DAYS, _DAYS + 1)
        days = {day and day + timedelta(days=n) for day in dated for n in reach}
        found = [one for day in days for one in self._on.get(day, ())]
        return [one for _, one in sorted(found, key=itemgetter(0))]


def is_denied(told: Published, denial: Statement) -> list[Statement]:
    """The claims told that a denial is of: in the same words, or right before it in its own article."""
    claims = told.near([denial])
    text, home = denial.translated.sentence.text, denial.article.id
    if denies(text):
        return [
            claim
            for claim in claims
            if (_is_behind if claim.article.id == home else _is_of)(claim, denial)
        ]
    if not takes_up(text):
        return []
    before = home, denial.translated.sentence.n - 1  # "that is not true": of that one
    own = (c for c in claims if (c.article.id, c.translated.sentence.n) == before)
    return [claim for claim in own if _differ(claim, denial)]


def is_what_is_denied(claim: Statement, denial: Statement) -> bool:
    """Whether right before a denial, in its own article, stands what it is of, in words of one root."""
    behind = denial.translated.sentence.n - claim.translated.sentence.n
    if behind != 1 or not denies(denial.translated.sentence.text) or not _is_behind(claim, denial):
        return False
    deed, roots = denied(denial), roots_of(claim.translated.sentence.text)
    return deed is not None and not roots.isdisjoint((deed.root, *deed.behind))


def _differ(claim: Statement, denial: Statement) -> bool:
    """Whether two statements have not the same speaker."""
    return deniers(denial).isdisjoint(claim.analysis.roles.speaker)


def _is_behind(claim: Statement, denial: Statement) -> bool:
    """Whether a denial is of what its own article claims before it."""
    behind = denial.translated.sentence.n - claim.translated.sentence.n
    near = behind <= _CLOSE or overlap(words(denial), words(claim)) >= _ABOUT
    return behind > 0 and near and _differ(claim, denial)


def _may_deny(statement: Statement) -> bool:
    return denies(statement.translated.sentence.text) or _is_own_no(statement) or holds(statement)


def _is_own_no(statement: Statement) -> bool:
    """Whether a party says of its own forces that they did not do something."""
    ours = speaks_of_ours(statement.translated.sentence.text)
    return (ours and bool(denying_party(statement))) or speaks_of_own_side(statement)


def _is_of(claim: Statement, denial: Statement) -> bool:
    """Whether a denial is of the deed that a sentence tells of, be it one that denies another deed."""
    text = claimed(claim.translated.sentence.text)
    roots = roots_of(text)
    common = roots & roots_of(denial.translated.sentence.text)  # asked first, for it costs least
    if len(common) < _TWO or not _in_time(claim, denial):
        return False
    deed = None if unnamed(denial) else denied(denial)  # "the claims": which, its article says
    if deed is None or deed.root not in roots or deed.root in not_done(text):
        return False
    there, elsewhere = towns(claim), denied_there(denial)
    if there and elsewhere and there.isdisjoint(elsewhere):
        return False
    shared = len(roots.intersection(deed.behind)) + 1
    if shared < _THREE and not roots.issuperset(deed.behind[:1]):
        return False
    alike = shared >= max(_TWO, _ALIKE * (len(set(deed.behind)) + 1))
    alike = alike or overlap(words(denial), words(claim)) >= _ALIKE
    alike = alike and numbers(denial) - _hour(denial) <= numbers(claim)
    return alike and _by_another(claim, denial) and _is_accused(claim, denial, deed)


def _is_accused(claim: Statement, denial: Statement, deed: Deed) -> bool:
    """Whether the denier is the doer of the fact where it is his doing that he denies; else, named in it."""
    party, text = denying_party(denial), claim.translated.sentence.text
    concerned = not party or party in claim.analysis.parties
    if is_of_a_part(denial):
        return concerned
    if not deniers(denial):  # "denied the claims of Baku": of what Baku told
        return not set(denial.analysis.roles.speaker).isdisjoint(claim.analysis.roles.speaker)
    if not deed.own:
        return deed.subject in roots_of(text) if deed.subject else concerned
    if denies(text):  # its doer may be who denies there
        return party in claim.analysis.parties
    doers = set(claim.analysis.roles.actor) - {OTHER}
    # By nobody's hand that is named it accuses only who is spoken of there: to deny having fired is not
    # to deny that people died, nor having closed a road that others speak of its closing.
    return party in (doers or claim.analysis.parties)


def _hour(statement: Statement) -> frozenset[int]:
    """The numbers of the hour before a live blog's entry."""
    hour = _HOUR.match(statement.translated.sentence.text)
    return frozenset(map(int, hour.groups())) if hour else frozenset()


def _is_of_killing(claim: Statement, denial: Statement) -> bool:
    """Whether who is said to have killed people denies that he kills civilians, behind it or of that town."""
    deed, party = denied(denial), denying_party(denial)
    if deed is None or not deed.own or deed.root not in map(root_of, DENIAL.words("kills")):
        return False
    told = (f for f in claim.analysis.figures if f.kind == "killed" and not f.background)
    if party not in claim.analysis.roles.actor or all(f.claimed_by == party for f in told):
        return False
    behind = denial.translated.sentence.n - claim.translated.sentence.n
    home = claim.article.id == denial.article.id and behind > 0
    there = home or not towns(claim).isdisjoint(denied_there(denial))
    whom = set(_WORD.findall(bare(denial.translated.sentence.text)))
    return there and not whom.isdisjoint(DENIAL.words("civilians")) and _in_time(claim, denial)


def is_of_blow(claim: Statement, denial: Statement) -> bool:
    """Whether who is not hit by a blow denies it or his part in it, of that town or right behind it.

    Be it told by whom it killed: "13 were killed by a strike on X", "Y denied having directed strikes at X".
    """
    deed, party, home = denied(denial), denying_party(denial), claim.article.id == denial.article.id
    roles, text = claim.analysis.roles, denial.translated.sentence.text
    struck = deed is not None and deed.own and strikes(deed.root)
    said = denies(text) or speaks_of_ours(text)
    if not (struck or is_of_no_more(text)) or not said or not _differ(claim, denial):
        return False
    # What was hit there, if it is said, is what the claim tells to be hit: not "the hospital of X".
    hit = set(deed.behind) - with_what() if struck and deed else set()
    if not roots_of(claim.translated.sentence.text).issuperset(hit):
        return False
    if party in roles.affected or not {party, *roles.actor} <= {party, OTHER}:
        return False
    there, behind = denied_there(denial), denial.translated.sentence.n - claim.translated.sentence.n
    place = not there.isdisjoint(towns(claim)) if there else home and behind <= _CLOSE
    whom = set(_WORD.findall(bare(text).removesuffix(claimed(text))))
    return (
        bool(party)
        and place
        and (not home or behind > 0)
        and tells_of_a_blow(claim)
        and whom.isdisjoint(DENIAL.words("civilians"))
        and _in_time(claim, denial)
    )


def _in_time(claim: Statement, denial: Statement) -> bool:
    """Whether a denial is of the days behind a fact, and of no other day than that of the fact."""
    told, said, day = claim.article.date, denial.article.date, claim.day
    if not told or not said or not day or abs((said - told).days) > _DAYS or said < day:
        return False
    ours, theirs = claim.analysis.event_date, denial.analysis.event_date
    return not ours or not theirs or abs((ours - theirs).days) <= _NIGHT


def _by_another(claim: Statement, denial: Statement) -> bool:
    """Whether who denies a fact is not the one who told it; of two that told it, one may deny his part."""
    ours, theirs = set(claim.analysis.roles.speaker), deniers(denial)
    if ours & theirs and not (ours - theirs and theirs <= set(claim.analysis.roles.actor)):
        return False
    one, other = claim.analysis.source, denial.analysis.source
    return one is None or other is None or one.kind != other.kind
