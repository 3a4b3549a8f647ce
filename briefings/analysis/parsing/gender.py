"""The grammatical gender that a verb, a noun phrase and a pronoun show, and where two do not agree."""

from __future__ import annotations

from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention

_SINGULAR = ("ها", "ه")  # feminine, masculine
_MASCULINE = ("مجلس", "الاتحاد", "المجتمع", "البيت", "الكرملين", "الاليزيه", "البنتاغون", "العراق",
              "لبنان", "المغرب", "السودان", "الاردن", "اليمن", "حلف", "الناتو", "الدعم")  # fmt: skip


def verb_is_feminine(reading: Reading, predicate: Predicate) -> bool:
    """The gender that a verb's form shows."""
    verb = reading.tokens[predicate.at].text
    return verb.endswith("ت") if predicate.form == "past" else verb.lstrip("وف").startswith("ت")


def feminine(reading: Reading, mention: Mention) -> bool | None:
    """The grammatical gender of a noun phrase; None where its words do not tell."""
    first = reading.tokens[mention.first].text
    if mention.kind == "person" and mention.head != "office":
        return None
    head = reading.has(mention.first, "head")
    common = head is not None and head.sense.kind in ("force", "office")  # "the army", in Sudan
    if mention.first == mention.core and mention.kind in ("state", "demonym") and not common:
        return not first.lstrip("و").startswith(_MASCULINE)
    return first.endswith(("ه", "ات"))


def disagrees(reading: Reading, mention: Mention, word: str) -> bool | None:
    """Whether the pronoun at a word's end has not the gender of a noun phrase; None where none tells."""
    gender = feminine(reading, mention)
    if gender is None or not word.endswith(_SINGULAR):
        return None
    adjective = mention.kind == "demonym" and reading.tokens[mention.core].text.endswith("يه")
    if adjective and not gender:
        return None  # "the (ministry of) defence of X"
    return gender != word.endswith(_SINGULAR[0])
