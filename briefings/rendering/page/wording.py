"""Dates, counts and labels in the words that the reader sees."""

from __future__ import annotations

from datetime import date

from briefings.language.roughly import in_a_word
from briefings.records import Article, Count, FigureKind, Mark, Translated

# Not strftime's, which follow the system's locale.
MONTHS: tuple[str, ...] = ("January", "February", "March", "April", "May", "June", "July", "August")
MONTHS += ("September", "October", "November", "December")
TRUST_LABELS: dict[Mark, str] = {
    "ok": "passed the checks",
    "check": "check with the Arabic",
    "untrusted": "not to be trusted",
}
TRUST_MEANINGS: dict[Mark, str] = {
    "ok": "names, figures and length agree with the Arabic, and nothing looks wrong",
    "check": "the reasons stand under the item; compare with the Arabic before you quote it",
    "untrusted": "the translation is withheld; a line of facts read from the Arabic stands instead",
}
# The other signs of an item, as the legend explains them.
SIGN_MEANINGS = {
    "A01-S02": "the second sentence of article A01; it leads to its place among the articles in full",
    "says · acts · affected": "who speaks, who acts and who is hit, as read from the Arabic",
    "grey bar": "the sentence has words in quotation marks",
}
STRIPS_EXPLAINED = (
    "Articles by day: a dot is a day with articles, larger for more; a gap in the line leaves out "
    "days on which nobody published."
)
_SINGULAR = {
    "people": "person",
    "children": "child",
    "women": "woman",
    "families": "family",
    "police": "police officer",
    "elderly people": "elderly person",
}
KIND_LABELS: dict[FigureKind, str] = {
    "killed": "Killed",
    "wounded": "Wounded",
    "displaced": "Displaced",
    "captured": "Captured or detained",
    "missing": "Missing",
    "other": "Other figures",
}
# Above the outlets by what they have of an event, and the line that explains the words.
OUTLET_HEADS = ("Told by", "Another figure, or a denial", "Not found in")
TOTALS_EXPLAINED = (
    "The last total so far that somebody gives, and its day; nothing is added up, and what is missing was "
    "not found."
)
NO_PLACE, IN_ALL = "place not known", "in all"  # below claims with a place
OUTLETS_HEADING = "Which outlets have it"
OUTLETS_EXPLAINED = (
    "Events that at least two outlets could have told, as they published on that day or in the two "
    "after; of those that one alone has, three at most. Another figure: of the same harm to the same "
    "people. A denial: somebody whom the outlet quotes denies the event or a part in it. Not found: "
    "nothing that is surely the same, though it may stand there in other words."
)
METHOD = (
    "The articles were cut into sentences and translated on one machine, without any network. Rules and "
    "small models on the Arabic find who speaks, acts and is affected, the theme, casualty figures and "
    "the day of the event. Sentences that say the same in several outlets are merged. Every translation "
    "was checked against its Arabic; a mark is a machine's opinion, not a guarantee. Casualty figures are "
    "claims of those named beside them. What matters should be checked by a reader of Arabic."
)
ROUGHLY = (
    "“Dozens”, “hundreds” or “thousands” stand in the table as the source has them; where they are "
    "compared, and in the data forms, dozens are 20 to 99, hundreds 200 to 999, thousands 2,000 to 9,999."
)
MISHAPS = "In no table of claims, as of accidents, shipwrecks or disease and no side's loss, though told of:"
BY_SOUND = "Not in the name lists, spelled by sound: "
LOST = "not found in the English"
CORRECTED = "corrected by a reader"
CHANGE_LABELS = {
    "new": "New",
    "promoted": "Shown now",
    "figure": "Figure changed",
    "corrected": "Translation corrected",
    "withdrawn": "Taken back by its outlet",
    "dropped": "No longer selected",
    "ranked": "Outweighed now",
    "gone": "No longer in the corpus",
}


def caution(bilingual: bool) -> str:
    """The line at the foot; reading knows this program's own documents by it."""
    if bilingual:
        return "Machine translation; where it matters, the Arabic decides."
    return "Machine translation; what matters should be checked in the Arabic articles."


def day(value: date | None, unknown: str = "") -> str:
    """`9 Nov 2020`."""
    return f"{value.day} {MONTHS[value.month - 1][:3]} {value.year}" if value else unknown


def published(article: Article) -> str:
    """An article's day, with a word where the text let it be inferred or the piece is an opinion."""
    said = day(article.date, "undated")
    said = f"{said} (inferred)" if is_inferred(article) else said
    return f"opinion, {said}" if article.opinion else said


def is_inferred(article: Article) -> bool:
    """Whether the day of publication was inferred from what the text tells."""
    return article.date is not None and article.date_evidence.startswith("inferred from")


def origin(translated: Translated) -> str:
    """Whose English it is: a person's, or the machine's, be it decoded now or kept from an earlier run."""
    return "reviewed" if translated.origin == "reviewed" else "machine"


def dates(first: date | None, last: date | None) -> str:
    """`27 September – 10 November 2020`, as short as it can be without doubt."""
    if first is None or last is None or first == last:
        word = "Until " if first is None else "Since " if last is None else ""
        return f"{word}{_long(first or last)}" if first or last else "All dates"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_long(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} – {_long(last)}"
    return f"{_long(first)} – {_long(last)}"


def _long(value: date | None) -> str:
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}" if value else ""


def people(whom: str, counted: Count, note: str = "") -> str:
    """Of whom a figure speaks, in the right number, with what it is to the claims beside it."""
    one = counted == (1, 1)
    named = _SINGULAR.get(whom, whom.removesuffix("s")) if one else whom
    return f"{named} ({note})" if note else named


def count(value: Count, approximate: bool = False, over: bool = False) -> str:
    """`2,317`, `4,000–5,000`, `at least 25`, `more than 50`, `about 90,000`, `dozens`."""
    low, high = value
    if in_a_word(value):
        return in_a_word(value)
    if low is None and high is None:
        return "number not given"
    if high is None:
        return f"{'more than' if over else 'at least'} {low:,}"
    if low is None:
        return f"up to {high:,}"
    if low == high:
        return f"about {low:,}" if approximate else f"{low:,}"
    return f"{low:,}–{high:,}"


def plural(number: int, one: str, many: str = "") -> str:
    """The noun in the right number, without the number itself."""
    return one if number == 1 else many or f"{one}s"
