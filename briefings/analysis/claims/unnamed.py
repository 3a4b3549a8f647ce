"""By whose word a count is where whoever tells it is named without his country.

"The prosecutor's office there", "a committee", "of these …": what tells the count, whose it may be, and
how both stand to what the article has told. Features for the model that picks the claimant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from briefings.analysis.counting.drafts import Draft
from briefings.analysis.parsing.context import Context, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.ledger import Ledger
from briefings.analysis.speech.bodies import body_words, goes_on, of_body, telling_body
from briefings.analysis.speech.sources import Telling
from briefings.profile import OTHER

# What ties an authority of no country to a party; that the article is on the party does not.
_NEARER = frozenset(
    ["author", "body0", "body1", "home", "place", "resolves", "there", "there-place"]
)


def what_tells(
    reading: Reading, draft: Draft, telling: Telling | None, *, silent: bool
) -> list[str]:
    """What kind of source, in the lists, tells the count, or what body of no country may.

    `silent`: no party speaks in the sentence.
    """
    made = _of_telling(draft, telling) if telling is not None else []
    if not silent:
        return made
    found = telling_body(reading, draft.number)
    if found is not None:
        body, side = found
        made += [f"body {side}{body.prep}", *(f"body={word}" for word in body_words(reading, body))]
    return [*made, "goes-on"] if goes_on(reading) else made


def _of_telling(draft: Draft, telling: Telling) -> list[str]:
    side = "before" if telling.first < draft.number.first else "behind"
    kind = (telling.source.kind.split()[-1:] or ["-"])[0] if telling.source.listed else "unlisted"
    sort = "own" if telling.own else "outsider" if telling.outsider else "-"
    return [f"told={kind}", f"told={sort} {side}", f"told={telling.source.listed}"]


def tellers_of_body(
    reading: Reading, draft: Draft, context: Context, speaking: Speaking
) -> Iterator[tuple[str, str]]:
    """Whose the body may be that seems to tell the count, where no party is found to speak."""
    if speaking.found:
        return
    found = telling_body(reading, draft.number)
    if found is not None:
        yield from dict.fromkeys(of_body(reading, found[0], context, speaking))
    yield from ((party, "lately") for party in context.lately)
    if context.latest:
        yield context.latest, "latest"


def tied(known: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """The parties whose an authority of no country may be, of all with their reasons."""
    yield from (party for party, reasons in known.items() if _NEARER & set(reasons))


def of_told(
    party: str, relations: Iterable[str], told: Iterable[str], ledger: Ledger
) -> Iterator[str]:
    """How a party stands to what tells the count."""
    for one in told:
        yield from (f"{relation}|{one}" for relation in relations)
        if party == ledger.claimant:
            yield f"claimed-last|{ledger.since}|{one}"
        if party == ledger.owner:
            yield f"owned-last|{ledger.since}|{one}"
        yield f"{'other' if party == OTHER else 'named'}|{one}"
