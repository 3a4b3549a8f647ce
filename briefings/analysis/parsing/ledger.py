"""What the casualty claims of an article have told so far."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from briefings.records import Count


@dataclass(slots=True)
class Ledger:
    """Whose dead, wounded … were counted, who claimed them, and whether it was long ago."""

    tolls: dict[str, str] = field(default_factory=dict)  # kind → whose were counted last
    kind: str = ""  # of the last count
    kinds: tuple[str, ...] = ()  # of the counts of the last sentence that has any
    owner: str | None = None  # of the last count
    claimant: str | None = None
    claims: Counter[str] = field(default_factory=Counter)  # how many counts each party gave
    owners: Counter[str] = field(default_factory=Counter)  # how many counts were of each party's
    numbers: dict[tuple[str, int], str] = field(default_factory=dict)  # kind, count → of whom
    # Kind, of whom, how many at least, whose, by whose word, and in which sentence.
    told: list[tuple[str, str, int, str | None, str | None, int]] = field(default_factory=list)
    ours: bool = False  # whether the article has spoken of "our forces" outside a quotation
    sentence: int = 0  # sentences read
    counted: int = -9  # the sentence of the last count
    past: int = -9  # the last sentence that told of an earlier war
    freed: int = -9  # … that counted captives who came free
    mishap: int = -9  # … that counted people hit by a disease or an accident

    def enter(
        self, kind: str, owner: str | None, claimant: str | None, past: bool, count: Count
    ) -> None:
        """Remember a claim."""
        if owner and not past and count[0]:
            self.numbers.setdefault((kind, count[0]), owner)
        if owner and not past:
            self.tolls[kind] = owner
        if claimant:
            self.claims[claimant] += 1
        if owner and not past:
            self.owners[owner] += 1
        same = self.counted == self.sentence
        self.kinds = (*self.kinds, kind) if same else (kind,)
        self.kind = kind
        self.owner, self.claimant, self.counted = owner, claimant, self.sentence

    @property
    def gap(self) -> int:
        """How many sentences ago people were counted last."""
        return self.sentence - self.counted

    @property
    def since(self) -> int:
        """How many sentences ago people were counted last; 3 for any longer time."""
        return min(self.sentence - self.counted, 3)

    @property
    def since_past(self) -> int:
        """How many sentences ago an earlier war was told of; 3 for any longer time."""
        return min(self.sentence - self.past, 3)
