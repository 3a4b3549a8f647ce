"""Whose a page is, by everything that may say so: the surest comes first."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.reading.cleaning import communiques, mastheads, signed
from briefings.reading.cleaning.boilerplate import Cleaned
from briefings.reading.words import outlets, owners, phrases
from briefings.reading.words.pages import Page
from briefings.reading.words.wording import Labelled, first_paragraph

_FULL_NAME = 3  # words of an outlet's name of which a credit has the first
_BYLINES = frozenset({"dateline", "author"})
_HEADLINE = 14  # words of a line that may head a statement


def of_page(page: Page, cleaned: Cleaned) -> str | None:
    """The outlet: what the markup says, then the page's lines, its address, the text, the file's name."""
    issuer = _issuer(cleaned)
    if page.source:
        sender = outlets.house_name(page.source)
        if not outlets.is_nameless(sender):
            return sender
        return issuer or _masthead(cleaned) or sender
    outside = (*cleaned.lines("junk", "meta", "caption"), *page.below)
    credits = [name for line in outside if (name := outlets.of_credit(line))]
    rights = [name for line in outside if (name := owners.of_copyright(line))]
    from_url = outlets.of_url(page.url)
    if from_url and "." not in from_url:
        return from_url
    by_title = outlets.of_title(page.title)[1] if page.title else None
    first = first_paragraph(cleaned.labelled)
    above = cleaned.labelled[:first]
    header, menu, rubrics = _headers(above)
    heads = [x.line.text for x in cleaned.labelled if x.reason == "dateline"]
    datelines = [outlets.of_dateline(line) for line in (*cleaned.paragraphs[:1], *heads)]
    signers = [*credits, *(name for name in datelines if name)]
    own = _no_agency(signers)
    return (
        _on_top(cleaned.labelled)
        or (_fuller(own, above) if own in credits else None)
        or by_title
        or outlets.of_header(header)
        or signed.of_database([x.line.text for x in above])
        or owners.of_own_words(cleaned.paragraphs)
        or outlets.of_file_name(page.name)
        or (None if from_url and not page.pasted else _masthead(cleaned))
        or _no_agency(rights)
        or own
        or _signature(cleaned)
        or outlets.of_header(menu)
        or (None if from_url else next(iter((*signers, *rights)), None))
        or outlets.of_header(rubrics)  # "the Middle East" is a paper's name as well
        or issuer
        or from_url
    )


def _on_top(labelled: Sequence[Labelled]) -> str | None:
    """The known outlet that the first line names: whoever the page credits, it is its own.

    A rubric or a word with the article, "the Gulf", may be no outlet there.
    """
    first = next((x.line.text for x in labelled[:1] if x.label in {"junk", "meta"}), "")
    name = outlets.of_header([first]) or ""
    common = phrases.is_kind(name, "navigation") or (name.startswith("ال") and " " not in name)
    known = None if common else outlets.known(name)
    return None if known is None or known.agency else known.name


def _headers(above: Sequence[Labelled]) -> tuple[list[str], list[str], list[str]]:
    """The lines above a text that may head its page, those of its menu, and of them a name alone."""
    title = next((n for n, x in enumerate(above) if x.label == "title"), len(above))
    heads = [
        x
        for n, x in enumerate(above)
        if x.label in {"junk", "caption"} or x.reason == "dates" or (n < title and _is_logo(x))
    ]
    header = [x.line.text for x in heads if x.reason != "navigation"]
    menu = [x.line.text for x in heads if x.reason == "navigation"]
    rubrics = [line for line in menu if outlets.known(line)]
    return header, [line for line in menu if line not in rubrics], rubrics


def _is_logo(item: Labelled) -> bool:
    """Whether a line above the headline that looks like a byline is the page's: "RT Arabic - world"."""
    named = outlets.of_header([item.line.text]) if item.reason in _BYLINES else None
    return named is not None and outlets.known(named) is not None and not outlets.is_agency(named)


def _no_agency(names: Sequence[str]) -> str | None:
    return next((name for name in names if not outlets.is_agency(name)), None)


def _fuller(credit: str | None, above: Sequence[Labelled]) -> str | None:
    """The name of a credit, as a line above the text has it in full: "Volga Arabic" for "Source: Volga"."""
    lines = (x.line.text.strip() for x in above if credit and x.label != "title")
    longer = (line for line in lines if line.startswith(f"{credit} ") and _may_be_name(line))
    return next(longer, credit)


def _may_be_name(line: str) -> bool:
    return len(line.split()) <= _FULL_NAME and all(c.isalpha() or c == " " for c in line)


def _masthead(cleaned: Cleaned) -> str | None:
    return signed.outlet(cleaned.labelled) or mastheads.of_masthead(cleaned.labelled)


def _signature(cleaned: Cleaned) -> str | None:
    """The outlet under a text, where its name is the last line that is no menu's."""
    named = [x.line.text for x in cleaned.labelled if x.reason == owners.SIGNATURE]
    if named:
        return outlets.house_name(named[0])
    last = [x.line.text for x in cleaned.labelled if x.reason not in {"no words", "tags"}][-1:]
    return next(map(owners.of_signature, last), None)


def _issuer(cleaned: Cleaned) -> str | None:
    """Who issued the statement that a text is, by its headline or first line."""
    first = first_paragraph(cleaned.labelled)
    heads = (cleaned.title, *(x.line.text for x in cleaned.labelled[: first + 1]))
    found = (communiques.of_communique(line) for line in heads if len(line.split()) <= _HEADLINE)
    above = [x.line.text for x in cleaned.labelled[:first] if x.label != "title"]
    top = [x.line.text for x in cleaned.labelled[:first]]
    told = next((name for name in found if name), None) or communiques.issuer_of(above)
    return told or communiques.of_letterhead(top)
