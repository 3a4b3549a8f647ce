"""Whose a page is, by who signs it: a line under its text, a copyright, a correspondent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from briefings.language.normalize import bare, fold
from briefings.language.wordlists import longest
from briefings.reading.words import outlets

_SIGNATURE = re.compile(r"\((.+)\)\.?|\[(.+)\]\.?|[-–—]+\s*([^-–—]+)")
_OWNER_PARTS = re.compile(r"[|.،,•·]|\s[-–—]+\s")
_ARABIC_NAME = re.compile("[\u0621-\u064a]+(?: [\u0621-\u064a]+)*")
_OWN_MAN = re.compile(r"(?:مراسل|مراسلة|موفد|مدير مكتب|مراسلو)\s+([\w ]{3,25})")
SIGNATURE = "the outlet's name under the text"

_LONGEST_NAME = 3  # words of one that no word tells to be an outlet's


def of_signature(line: str) -> str | None:
    """The outlet whose name in brackets or behind a dash is all of a text's last line: "(agency X)"."""
    signed = _SIGNATURE.fullmatch(line.strip())
    name = next((group for group in signed.groups() if group), "") if signed else ""
    named = outlets.is_name(outlets.without_added(name)) and not outlets.is_agency(name)
    return outlets.of_credit(name) or (outlets.house_name(name) if named else None)


def is_brand(line: str) -> bool:
    """Whether a line is no more than an outlet's name that ends as such names do: "Nyala News network"."""
    words = bare(line).split()
    brand = bool(words) and words[-1] in outlets.listed("brands")
    return brand and 1 < len(words) <= _LONGEST_NAME + 1 and outlets.is_name(line)


def is_correspondent(words: str) -> bool:
    """Whether words are no more than an outlet's own man: "from the correspondent of «NAME»"."""
    man, quoted, behind = words.partition("«")
    alone = bool(quoted) and not behind.partition("»")[2].strip()
    return alone and bare(man).strip() in outlets.listed("men")


def of_own_words(paragraphs: Sequence[str]) -> str | None:
    """The outlet whose own correspondent a text quotes: "our Al Jazeera correspondent"."""
    for paragraph in paragraphs:
        for match in _OWN_MAN.finditer(paragraph):
            words = match[1].split()
            for count in (3, 2, 1):
                outlet = outlets.known(" ".join(words[:count]))
                if outlet and not outlet.agency:
                    return outlet.name
    return None


def of_copyright(line: str) -> str | None:
    """The outlet of a line such as "© 2023 X. All rights reserved", under every page of a site.

    A name that no word tells to be an outlet's counts where more than the sign stands beside it, and so
    does an agency's, which signs pictures with the sign alone.
    """
    folded = fold(line)
    signs = [folded.span(*match.span()) for match in _rights().finditer(folded.text)]
    rest = line
    for start, end in reversed(signs):
        rest = f"{rest[:start]}|{rest[end:]}"
    parts = (
        [_without_for(part.strip(" .:-–—")) for part in _OWNER_PARTS.split(rest)] if signs else []
    )
    whole = rest.replace("|", " ")  # "A.F.P."
    named = next(
        (part for part in parts if outlets.is_name(part) or outlets.is_edition(part)),
        whole if signs and outlets.known(whole) else None,
    )
    first = next((part for part in parts if part), "")
    if named is None and len(signs) > 1 and _ARABIC_NAME.fullmatch(first):
        few = len(first.split()) <= _LONGEST_NAME
        named = first if few and outlets.listed("nobody").isdisjoint(bare(first).split()) else None
    picture = len(signs) == 1 and named is not None and outlets.is_agency(named)
    return None if named is None or picture else outlets.house_name(named)


def _without_for(owner: str) -> str:
    """Whose rights they are, without the "for" that stands before him or sticks to his name."""
    first = bare(owner).split()[:1]
    if first and first[0].startswith("لل"):
        return f"ال{owner[2:]}"
    joined = bool(first) and first[0].startswith("ل") and first[0][1:] in outlets.listed("kinds")
    return owner[1:].lstrip("\u0640 ") if first == ["ل"] or joined else owner


@cache
def _rights() -> re.Pattern[str]:
    words = longest(outlets.listed("rights"))
    return re.compile(rf"©|\(c\)|(?<!\w)(?:{words})(?!\w)|(?<!\d)(?:19|20)\d\d(?!\d)")
