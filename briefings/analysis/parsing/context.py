"""What an article has told so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from briefings.analysis.parsing.ledger import Ledger
from briefings.profile import Profile
from briefings.records import Source


@dataclass(slots=True)
class Context:
    """What an article has told so far; one per article, updated sentence by sentence."""

    profile: Profile
    pair: tuple[str, ...] = ()  # whom "both sides" means
    couple: tuple[str, ...] = ()  # the two who acted together last: "the two men"
    speaker: tuple[str, ...] = ()
    hint: str = ""
    office: str = ""  # the country whose ministry or army spoke last
    place: str = ""  # whose place was named last: "local" officials are that party's
    orgs: dict[str, str] = field(default_factory=dict)  # "the organisation" → party
    bodies: dict[str, str] = field(default_factory=dict)  # "the prosecutor's office" → party
    called: dict[str, str] = field(default_factory=dict)  # "the army" → whose was named last
    papers: dict[str, str] = field(default_factory=dict)  # "the resolution" → whose it is
    informants: dict[str, str] = field(default_factory=dict)  # "a source" → party, "" for nobody's
    # "the official", by who last spoke → party.
    persons: dict[str, str] = field(default_factory=dict)
    told: str = ""  # who last said more than that something was not so
    sayers: dict[str, str] = field(default_factory=dict)  # nouns and names of who spoke → party
    latest: str = ""  # whom the last sentence that names a party named last: "the latter"
    opening: str = ""  # whom the sentence before named first, as its subject: "her", "it" behind it
    villages: dict[str, str] = field(default_factory=dict)  # unlisted, by what the article tells
    town: str = ""  # whose town was named last: "its mayor"
    scene: str = ""  # whose town was named last that did not speak: "the mayor"
    in_quote: bool = False
    home: str = ""  # whose outlet the article stands in, where its name tells
    issuer: str = ""  # whose body the outlet is: "press office of the ministry of X"
    author: str = ""  # whose statement the sentences stand in
    communique: str = ""  # whose own words the whole article is
    strong: frozenset[str] = frozenset()  # parties that the article names by more than a stand-in
    headline: frozenset[str] = frozenset()  # the headline's themes
    themes: list[frozenset[str]] = field(default_factory=list)  # of the last sentences
    ledger: Ledger = field(default_factory=Ledger)  # what the casualty claims have told
    hurt: str | None = None  # the one party that the sentence before told to be hit
    people: dict[str, str] = field(default_factory=dict)  # names from "minister X of Y", surnames
    described: dict[str, str] = field(default_factory=dict)  # surnames, by what is told anywhere
    bearers: dict[str, str] = field(default_factory=dict)  # a rank → who was introduced with it
    strangers: set[str] = field(default_factory=set)  # surnames that were another's last
    counts: Counter[str] = field(default_factory=Counter)
    topic: tuple[str, ...] = ()  # the parties that the whole article names, the most named first
    title: frozenset[str] = frozenset()  # the parties that its headline names
    lately: tuple[str, ...] = ()  # who spoke last, be it that somebody of no party spoke since
    source: Source | None = None  # who told the sentence before, where no party did
    witness: str = ""  # whose people a person of no party is of who tells
    labels: dict[int, int] = field(default_factory=dict)  # of an interview: see `interviews`
    asked: frozenset[int] = frozenset()  # sentences of whoever asks there
    answering: frozenset[int] = frozenset()  # sentences that answer where no turn has a label
    guest: tuple[str, ...] = ()  # whose man the headline says was asked
    answers: tuple[tuple[str, ...], Source | None] = ((), None)  # who answers in an interview
    day: date | None = None  # which the sentence before gives
    teller: Source | None = None  # who told a sentence last, where no party spoke since
    silence: int = 0  # sentences since then
    table: str = ""  # who published the table whose rows may follow
    table_source: Source | None = None  # and in which words, where it is no party of the profile
    # Who acted and who was hit in the sentence before.
    before: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    hits: Counter[str] = field(default_factory=Counter)  # in how many sentences a party was hit

    def go_to_another(self) -> None:
        """Nobody who spoke before goes on: another story begins, as each entry of a live blog does."""
        self.speaker, self.lately, self.hint, self.author = (), (), "", ""
        self.source = self.teller = None
        self.persons, self.told = {}, ""


@dataclass(frozen=True, slots=True)
class Found:
    """A party in a role, with the tokens it rests on (first > last: carried over, no words here)."""

    party: str
    first: int
    last: int


@dataclass(slots=True)
class Speaking:
    """The outcome for one sentence."""

    found: list[Found] = field(default_factory=list)
    carried: bool = False
    hint: str = ""
    subjects: dict[int, list[Found]] = field(default_factory=dict)  # by token of the predicate
    row: str = ""  # the party whose table this is a row of

    @property
    def parties(self) -> tuple[str, ...]:
        """Party ids, each once."""
        if len(self.found) < 2:  # as it mostly is, and much is asked by it
            return (self.found[0].party,) if self.found else ()
        return tuple(dict.fromkeys([found.party for found in self.found]))

    def add(self, subject: Sequence[Found]) -> None:
        """Whoever of a verb's subject does not speak yet speaks, too."""
        known = set(self.parties)
        self.found.extend(found for found in subject if found.party not in known)

    def carry(self, context: Context) -> None:
        """Whoever spoke last goes on."""
        self.found.extend(Found(party, 1, 0) for party in context.speaker)
        self.carried = bool(context.speaker)
        self.hint = context.hint
