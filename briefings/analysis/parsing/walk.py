"""From a party word left over the nouns it belongs to: "قائد القوات الأرمينية"."""

from __future__ import annotations

import re

from briefings.analysis.parsing.lexicon import Hit
from briefings.analysis.parsing.tokens import (
    Token,
    covered_by,
    is_closed,
    is_glued,
    loose_clitic,
    opens_as_verb,
    preposition_at,
    quotes_words,
    split_clitic,
    start_of,
)
from briefings.analysis.parsing.vocabulary import lists

_civil = lists("nouns", "civil")
ARTICLES = ("ال", "بال", "لل")
_people = lists("nouns", "people")
_told = lists("reporting", "attribution")
_DEFINITE = re.compile("[وف]?(?:[بك]?ال|لل)")
_PARTICLES = frozenset(
    ["لا", "ولا", "لم", "ولم", "لن", "ولن", "قد", "وقد", "هل", "سوف", "ليس", "ليست"]
)
# Words that take up what was named before: no noun of the phrase stands before them.
_OF_IT = frozenset(
    ["له", "لها", "لهم", "لهما", "به", "بها", "بهم", "فيه", "فيها", "عنه", "عنها", "منه", "منها", "منهم",
     "عليه", "عليها", "اليه", "اليها", "بموجبه", "بموجبها", "ذاته", "ذاتها", "نفسه", "نفسها", "عينه", "عينها"]
)  # fmt: skip
_ENDS = _PARTICLES | _OF_IT
_belonging = lists("nouns", "belonging_to")
_AGENCIES = frozenset(["وكالة", "وكالات"])
_of_news = lists("nouns", "of_news")
_PRESS = 2  # words of "means of information", the media
_GOVERNMENT = "حكوم"
_BUREAU = 6  # words from "the bureau chief of" to where he is
# Stems of bodies of states.
ORGANISATIONS = ("منظم", "حلف", "اتحاد", "لجن", "مفوضي", "هيي", "بعث", "محكم")
_UNITED = (
    "امم",
    "مجلس",
)  # "the permanent delegate at the United Nations" is of them for all that is told
_BODIES = tuple(f"ال{stem}" for stem in ORGANISATIONS)
_PEER = ("نظيره", "نظيرها", "نظيرته")
_CHAIN = 7  # words that a noun phrase may hold before its nationality
_DELEGATES = ("وفد", "ممثل", "مسوول", "نواب", "بعثه")  # who are *of* or *from* a party


def _governs_nothing(word: str) -> bool:
    """Whether a plural keeps its ending, as it does not before its owner: "lawyers", not "lawyers of"."""
    return word.endswith(("ين", "ون")) and word in _civil("of")


def is_of_outlet(tokens: list[Token], at: int) -> bool:
    """Whether an outlet's post stands at a word: "the bureau of Al Jazeera", "its correspondent"."""
    row = [token.text for token in tokens[at : at + 3]]
    if len(row) < _PRESS or row[0] not in _told("posts"):
        # "Russia's delegate said" is Russia, "Russia Today's correspondent said" is not.
        return False
    if row[2:] and {row[2], "ال" + row[2].removeprefix("لل")} & _told("relief"):
        return False
    return row[1] in _told("outlets") or " ".join(row[1:]) in _told("papers")


class Walk:
    """Walks left from a party word over the nouns it belongs to."""

    def __init__(self, tokens: list[Token], core: int, *, named: bool) -> None:
        self.tokens, self.core, self.at = tokens, core, core
        self.named = named  # a noun that no definite noun may govern
        self.first, self.head, self.deed = core, "", -1
        self.prep, self.joined = "", False

    def clitic(self, clitic: str) -> None:
        """Take over the preposition or "and" that a clitic holds."""
        self.prep, self.joined = split_clitic(clitic)

    def step(self) -> bool:
        """One noun further; False where the phrase begins."""
        if self.prep or self.joined:
            return self._belongs() or self._linked()
        at = self.at
        if at == 0 or self.core - at >= _CHAIN or not is_glued(self.tokens[at]):
            return False
        for channel in ("party", "attribution"):
            if start_of(self.tokens, at - 1, channel) is not None:
                return False
        filler = start_of(self.tokens, at - 1, "filler")
        prep = preposition_at(self.tokens, at - 1)
        if filler is not None or prep is not None:
            self.at, self.prep = prep if prep is not None and filler is None else (filler or 0, "")
            if filler is not None:  # "of a number of", "and a number of"
                self.clitic(self.tokens[filler].hits["filler"].clitic)
            return True
        ends = self._at_press() or self._out_of_quote(at)
        if ends or self.tokens[at - 1].text in _ENDS:
            return False
        return not is_closed(self.tokens[at - 1]) and self._noun()

    def _at_press(self) -> bool:
        """Whether the press stands there, "papers of X": who denies what they print is no X for it."""
        words = [token.text for token in self.tokens[self.at : self.core][:_PRESS]]
        told = [" ".join(words[: n + 1]) for n in range(len(words))]
        return any(way in _told("press") for one in told for way in (one, one.removeprefix("و")))

    def _out_of_quote(self, at: int) -> bool:
        """Whether a quotation of somebody's words, and no mere name, begins there."""
        return not self.tokens[at - 1].quoted and quotes_words(self.tokens, at)

    def agrees(self) -> bool:
        """Whether "the Xs" can be the adjective of the nouns before: "the officials", not "the forces"."""
        adjective = self.tokens[self.core].text
        if not adjective.startswith("ال") or not adjective.endswith(("ون", "ين")):
            return True
        chain = range(self.at, self.core)
        before = self.tokens[self.core - 1].text
        owned = not chain or not _DEFINITE.match(before)  # "forces of the Xs"
        return owned or any(self._of_people(k) for k in chain)

    def _of_people(self, k: int) -> bool:
        """Whether a noun is a plural of people, or may be one for all that the lists know."""
        covered = covered_by(self.tokens, k, "head")
        word = self.tokens[covered[0] if covered else k].text
        of = word.endswith(("و", "ي")) and not word.startswith("ال")  # "officials of the ministry"
        sound = of or word.endswith(("ون", "ين"))
        return (
            sound
            or word.removeprefix("ال") in _people("plurals")
            or not (covered or word.endswith(("ه", "ات")))
        )

    def _noun(self) -> bool:
        at = self.at
        covered = covered_by(self.tokens, at - 1, "head")
        if covered is not None:
            noun = self.tokens[covered[0] + covered[1].length - 1].text
            definite = noun.startswith("ال")
            # "activists (accused) the Xs": an owner would take the ending
            apart = noun.endswith("ون") and self._definite() and at == self.core
            apart = apart or (definite and (at == self.core or not self._goes_on(at)))
            another = self._is_peer() or (definite and self._is_another(covered[1].length))
            if (self.named and apart) or another:
                return False
            self.at = self.first = covered[0]
            self.head = covered[1].sense.kind
            self.clitic(covered[1].clitic)
            return True
        deed = self.tokens[at - 1].hits.get("deed")
        if deed is not None and opens_as_verb(self.tokens, at - 1):
            return False
        if deed is not None and at - 1 + deed.length <= self.core:
            self.deed = at - 1
            self.clitic(deed.clitic)
            if not self.prep and not self.joined and is_glued(self.tokens[self.deed]):
                found = preposition_at(self.tokens, self.deed - 1)
                self.prep = found[1] if found else ""
            return False
        if (self.named and _governs_nothing(self.tokens[at - 1].text)) or self._is_before(at):
            return False
        outlet = self.tokens[at - 1].hits.get("outlet")
        told = outlet is not None and outlet.clitic.endswith("ل")  # "to the agency of X"
        self.prep, self.joined = loose_clitic(self.tokens[at - 1]) if not told else ("ل", False)
        self.head = self.head or "noun"
        self.at -= 1
        return True

    def _is_before(self, at: int) -> bool:
        """Whether a definite noun stands before an indefinite phrase: "in the blast (fell) two Xs"."""
        hit = self.tokens[self.core].hits.get("party")
        people = hit is not None and hit.sense.kind == "demonym" and self.head == "patient"
        apart = self.tokens[at - 1].text.startswith("ال") and at == self.first < self.core
        return people and apart and not _DEFINITE.match(self.tokens[at].text)

    def _is_peer(self) -> bool:
        """Whether "his counterpart" begins the phrase, which no office before it governs."""
        return self.head == "office" and self.tokens[self.first].text.startswith(_PEER)

    def _is_another(self, words: int) -> bool:
        """Whether a whole name such as "the public prosecution" stands before "the leaders of X".

        "The organisation" is one, too: "the organisation accused the forces of X".
        """
        begun = self.head in ("office", "force") and self.tokens[self.first].text.startswith("ال")
        body = self.tokens[self.at - words].text.removeprefix("و").startswith(_BODIES)
        return begun and (words > 1 or body)

    def _goes_on(self, at: int) -> bool:
        """Whether a word may go on behind a definite noun: "the special forces of", and no new noun."""
        governed = preposition_at(self.tokens, at) is not None
        return governed or self.tokens[at].text.startswith(("ال", "ل", "ب"))

    def _definite(self) -> bool:
        return self.tokens[self.core].text.startswith(ARTICLES)

    def _delegated(self) -> bool:
        """A delegation *from* a party, representatives *of* it."""
        covered = covered_by(self.tokens, self.at - 1, "head") if self.at else None
        if covered is None:
            return False
        word = self.tokens[covered[0]].text.lstrip("و").removeprefix("ال")
        return word.startswith(_DELEGATES) and self._office(*covered)

    def _belongs(self) -> bool:
        """ "A mission belonging to X" is X's."""
        before = self.tokens[self.at - 1].text if self.at else ""
        glued = self.at > 0 and is_glued(self.tokens[self.at])
        if self.prep == "ل" and glued and before.removeprefix("ال") in _belonging("words"):
            self.at, self.prep = self.at - 1, ""
            return True
        return False

    def _linked(self) -> bool:
        """An office that its state follows only after في or ل: "the secretary general of the UN"."""
        if self.prep in ("من", "عن"):
            return self._delegated()
        if (
            self.prep not in ("ل", "في", "ب", "باسم", "لدى")
            or (self.head == "patient" and self.tokens[self.first].text != "اقليم")
            or not is_glued(self.tokens[self.at])
            or self._is_outlet()
            or self._is_reported_from()
            or self._is_accredited()
        ):
            return False
        for k in range(self.at - 1, max(-1, self.at - 6), -1):
            token = self.tokens[k]
            name = covered_by(self.tokens, k, "party")
            inside = name is not None and name[0] < k and self._is_abroad(*name)
            covered = None if inside else covered_by(self.tokens, k, "head")
            office = covered is not None and covered[1].sense.kind == "office"
            if covered is not None and (office or self.prep != "ب"):
                between = self.tokens[k + covered[1].length : self.at]
                ruling = self.tokens[self.core].text.removeprefix("ب").startswith(_GOVERNMENT)
                at_desk = self.head == "office" or ruling  # "the ministry at the government of X"
                at_desk = at_desk and all(t.hits.keys() <= {"head"} for t in between)
                if self.prep == "ب" and not at_desk:
                    return False  # only "the press department at the ministry of …"
                return office and self._office(*covered)
            ends = is_closed(token) or not is_glued(token) or preposition_at(self.tokens, k)
            named = inside or "party" in token.hits  # "the embassy of X in Y"
            if ends or named or (self.prep == "ل" and not token.text.startswith("ال")):
                return False
        return False

    def _is_abroad(self, start: int, name: Hit) -> bool:
        """Whether a body of states is named before a land not its own: "the mission of the EU in Y"."""
        own = self.tokens[self.core].hits.get("party")
        body = self.tokens[start].text.removeprefix("ال").startswith(ORGANISATIONS)
        return body and (own is None or own.sense.value != name.sense.value)

    def _is_reported_from(self) -> bool:
        """Whether it is where an outlet has its man: "Al Jazeera's bureau chief in X"."""
        near = range(max(0, self.at - _BUREAU), self.at)
        return self.prep == "في" and any(is_of_outlet(self.tokens, k) for k in near)

    def _is_accredited(self) -> bool:
        """Whether it is where somebody is sent to: "the ambassador of the Union to X" is not X's."""
        body = self.tokens[self.core].text.removeprefix("ال").startswith((*ORGANISATIONS, *_UNITED))
        return self.prep == "لدى" and not body

    def _is_outlet(self) -> bool:
        """Whether it is whom somebody tells it: "sources in X told the news agency of Y"."""
        outlet = self.tokens[self.at].hits.get("outlet")
        if outlet is None or self.at + 1 >= len(self.tokens):
            return False
        agency = outlet.sense.value in _AGENCIES  # "of the intelligence agency"
        return not agency or self.tokens[self.at + 1].text.removeprefix("ال") in _of_news("nouns")

    def _office(self, start: int, hit: Hit) -> bool:
        self.at = self.first = start
        self.head = "office"
        self.clitic(hit.clitic)
        return True
