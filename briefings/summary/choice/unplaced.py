"""Tolls that do not say of what: "the toll rose to 68 dead" leans on the sentence that tells the blast.

So does the right number of a correction on the sentence that says of what the wrong one was told.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from briefings.language.corrections import recalled
from briefings.language.normalize import bare
from briefings.records import Statement
from briefings.summary.tolls.places import places_in
from briefings.summary.tolls.words import occasions, words


def events_of(
    statements: Iterable[Statement], past: Mapping[str, Collection[str]]
) -> dict[str, str]:
    """The ids of such sentences, each with that of the sentence whose toll it took up.

    `past` are the overtaken tolls, each with the sentences that tell a later one; the nearest one before
    it in its article that says what happened is meant, be that an item or not.
    """
    told = {_place(statement.id): statement for statement in statements}
    leaning = [statement.id for statement in told.values() if _is_unplaced(statement)]
    found: dict[str, str] = {}
    for (article, n), statement in told.items():
        if (article, n - 1) in told and recalled(statement.translated.sentence):
            found[statement.id] = told[article, n - 1].id
    for later in leaning:
        article, n = _place(later)
        before = [
            (place[1], earlier)
            for earlier, newer in past.items()
            if later in newer and earlier not in leaning
            if (place := _place(earlier))[0] == article and place[1] < n
        ]
        if before:
            found[later] = max(before)[1]
    return found


def _place(item: str) -> tuple[str, int]:
    """Article and number of a sentence."""
    article, _, number = item.rpartition("-S")
    return article, int(number)


def _is_unplaced(statement: Statement) -> bool:
    text = statement.translated.sentence.text
    toll = bool(statement.analysis.figures) and words().bare.search(bare(text)) is not None
    return toll and not places_in(statement) and not occasions(text)
