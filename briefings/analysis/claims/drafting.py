"""What befell the people of a number: a draft of the claim, before anybody is known to make it."""

from __future__ import annotations

from briefings.analysis.claims.scene import Scene
from briefings.analysis.counting.custody import elsewhere
from briefings.analysis.counting.detect import Ruling, kind_candidates
from briefings.analysis.counting.drafts import Draft
from briefings.analysis.counting.elsewhen import is_described
from briefings.analysis.counting.kinds import (
    DIED,
    is_arrest,
    is_carried,
    is_damage,
    kind_of,
    told_on,
)
from briefings.analysis.counting.otherwise import tells_otherwise
from briefings.analysis.counting.pairs import is_another, is_of_these, is_part, is_plain_part
from briefings.analysis.counting.past import is_surely_past, past_candidates
from briefings.analysis.counting.touched import is_too_many
from briefings.analysis.parsing.casualties import Counted, word_lists
from briefings.records import Figure

_HIT = frozenset(["killed", "wounded", "missing"])


def draft_of(
    scene: Scene, number: Counted, found: list[Figure], previous: Counted | None
) -> Draft | None:
    """The number with what befell the counted; None where it is no claim."""
    ledger = scene.context.ledger
    part = bool(found) and is_part(scene.reading, number, word_lists())
    ruling = _ruling(scene, number, found, part, previous)
    if ruling.route in ("damage", "theirs", "otherwise"):
        return None
    choice = kind_candidates(scene.reading, number, scene.told, found, ledger, ruling)
    kind = scene.verdict.pick("kind", choice, ruling.kind or None, scene.asked(number))
    kind = ruling.kind if ruling.route == DIED else kind
    if kind is None or _is_elsewhere(scene, kind, number):
        return None
    if is_too_many(scene.reading, kind, number):
        return None
    choice = past_candidates(scene.reading, number, scene.past, scene.sentence, scene.context)
    these = not found and is_of_these(scene.reading, number)
    past = (part and found[-1].background) or is_surely_past(
        scene.reading, kind, number, ledger, these=these
    )
    described = not scene.past and is_described(scene.reading)  # the model would take its years
    past = past or (
        not described
        and scene.verdict.pick("background", choice, "past" if scene.past else None) == "past"
    )
    carried = not found and kind in ledger.kinds and all(t.kind != kind for t in scene.told)
    another, apart = is_another(scene.reading, number), _apart(scene, number, previous)
    return Draft(number, kind, part, tuple(found), carried, past, another=another, apart=apart)


def _ruling(
    scene: Scene, number: Counted, found: list[Figure], part: bool, previous: Counted | None
) -> Ruling:
    """What the rules say a number is."""
    reading, ledger = scene.reading, scene.context.ledger
    if not number.sure:
        return Ruling("", "unsure")
    one = ledger.since == 1 and len(set(ledger.kinds)) == 1  # else who knows which are meant
    if part:
        plain = previous is not None and is_plain_part(reading, number, previous)
        return Ruling(found[-1].kind, DIED if plain else "part")
    these = is_of_these(reading, number)
    if one and these:
        return Ruling(ledger.kind, DIED)
    kind, route = kind_of(reading, number, word_lists()) if scene.told else ("", "none")
    if kind:
        damage = kind == "wounded" and is_damage(reading, number)
        return Ruling("", "damage") if damage else Ruling(kind, route)
    return _unsaid(scene, number, found, previous)


def _unsaid(scene: Scene, number: Counted, found: list[Figure], previous: Counted | None) -> Ruling:
    """What a number is where no word beside it says so: the same as the one before, or as the last."""
    reading, ledger = scene.reading, scene.context.ledger
    if found and previous and number.whom and number.first - previous.last <= 7:
        return Ruling(found[-1].kind, "next")
    carried = ledger.since <= 1 and is_carried(reading)
    if carried and (number.whom or not found):
        return Ruling(ledger.kind, "carried")
    kept = _HIT.isdisjoint(ledger.kinds)  # captives fly home, and are captives
    if not (scene.told or kept) and tells_otherwise(reading, number):
        return Ruling("", "otherwise")
    return Ruling(told_on(reading, number, found[-1].kind) if found else "", "told-on")


def _is_elsewhere(scene: Scene, kind: str, number: Counted) -> bool:
    """Whether a number is of people whom another country's police took."""
    if kind != "captured" or is_arrest(kind, number.whom):
        return False
    return elsewhere(scene.reading, number, scene.context, scene.speaking)


def _apart(scene: Scene, number: Counted, previous: Counted | None) -> int:
    """How many clauses begin between the count before and this one, two at most."""
    if previous is None:
        return 0
    return min(2, sum(previous.last < at <= number.first for at, _ in scene.reading.opened))
