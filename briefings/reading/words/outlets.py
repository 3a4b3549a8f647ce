"""Which outlet a page comes from, and what its name becomes in a file name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from briefings.language import slugs
from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.wordlists import WordLists
from briefings.reading.words import datelines, phrases

listed = WordLists("reading/outlets.toml").words  # folded, by the names of the lists
UNKNOWN_SLUG = "unknown-source"
_SLUG_LENGTH = 40
_QUOTED = re.compile(r"«[^«»]{2,30}»\W*$")
_LONGEST_NAME = 7  # words in the name of an outlet
_LONGEST_ENDED = 3  # words of one that its last word or its adjectives tell

_TOLD_OF = re.compile(r"\s+[-–—]\s+|\s*[|:]\s+")  # between an outlet's name and what it says it is
_ADDED = re.compile(r"\s*[(\[].*$")  # what a page adds to its name: "(sample)", "[Arabic]"
_REMARK = re.compile(r"\s*\([^()]*\)|\s*\[[^\[\]]*\]")
_MARKS = re.compile(r"\s[-–—]+\s|[|،,•·/:]")  # between the parts of a line
_PARTS = re.compile(r"\s*(?:[|·•»«+/]|\s[-–—]\s|،|,|\bو(?=ال))\s*")
_LINE = re.compile(r"^(?:المصدر|المصادر|مصدر الخبر|نقلا عن|source)\s*[::]\s*(.+)$")
_SITE_ICON = re.compile(r"^site (?:icon|logo)\s+(.+)$", re.IGNORECASE)
_CREDIT_PARTS = re.compile(r"\s*[/|+،,(\[]\s*|\s*[-–—]+\s+|\s+[-–—]+\s*|\s+و(?=ال)")
_LONGEST_CREDIT = 9  # words


@dataclass(frozen=True, slots=True)
class Outlet:
    """A known outlet; an agency's texts are printed by others."""

    name: str
    slug: str
    agency: bool


@cache
def _known() -> dict[str, Outlet]:
    """Folded spelling → outlet."""
    found = {}
    for entry in toml("reading/outlets.toml")["outlet"]:
        outlet = Outlet(entry["name"], entry["slug"], entry.get("agency", False))
        for spelling in (entry["name"], *entry["also"], *entry["sites"]):
            found[bare(spelling)] = outlet
    return found


@cache
def _sites() -> dict[str, Outlet]:
    entries = toml("reading/outlets.toml")["outlet"]
    known = _known()
    return {site: known[bare(entry["name"])] for entry in entries for site in entry["sites"]}


def known(name: str) -> Outlet | None:
    """The outlet of that spelling, if the list has it."""
    return _known().get(bare(name).strip(" .:-|"))


def is_name(words: str) -> bool:
    """Whether words are an outlet's name by the list, or by how it begins or ends: "newspaper", "Post".

    With the article it is one where it ends with a name in quotation marks: "the agency «NAME»".
    """
    folded = bare(words).split()
    kind = folded[0].removeprefix("ال" if _QUOTED.search(words) else "") if folded else ""
    by_kind = kind in listed("kinds") and 2 <= len(folded) <= _LONGEST_NAME
    plain = bare(without_added(words)).split()
    by_end = 2 <= len(plain) <= _LONGEST_ENDED and plain[-1] in listed("ends")
    return by_kind or by_end or _is_house(words) or known(words) is not None


def _is_house(words: str) -> bool:
    """Whether words are the name of a house of research, and nothing is told of it behind that."""
    folded = bare(without_added(words)).split()
    at = next((n for n, word in enumerate(folded) if word in listed("studies")), 0)
    behind = all(word.startswith(("و", "ال")) for word in folded[at + 1 :])
    return at > 1 and folded[0] in listed("houses") and behind and len(folded) <= _LONGEST_NAME


def is_edition(words: str) -> bool:
    """Whether words are a paper's name and what sets this one apart: "the Maghreb Morning".

    Such a name may hold a family's, and begin with a common word; a rubric is none: "the Arab nation".
    """
    first, *rest = bare(words).split() or [""]
    paper = known(first)
    named = first in listed("papers") or (paper is not None and not paper.agency)
    apart = all(w.startswith("ال") and w[2:] not in listed("no_outlet") for w in rest)
    return named and 1 <= len(rest) < _LONGEST_ENDED and apart


def is_voice(words: str) -> bool:
    """Whether words may be an outlet's name where nothing but one can stand: "Voice of Aden".

    What a page adds to its name does not count; "news and reports" is a rubric.
    """
    first, *rest = bare(without_added(words)).split() or [""]
    if first.removeprefix("ال") not in listed("no_outlet"):  # "the reports of today"
        first = first.removeprefix("ال")
    rubric = any(w in listed("no_outlet") or w.startswith("و") for w in rest)
    named = first in listed("voices") or first in listed("bodies")
    return 1 <= len(rest) < _LONGEST_ENDED and named and not rubric


def is_body(words: str) -> bool:
    """Whether words may be the name of a body that publishes, "Free Darfur Observatory", and no rubric."""
    first = (bare(words).split() or [""])[0]
    return is_voice(words) and first.removeprefix("ال") in listed("bodies")


def without_remarks(line: str) -> str:
    """A line without what it adds in brackets to an outlet's name: "X newspaper (sample) - 2 October"."""
    for remark in reversed(list(_REMARK.finditer(line))):
        if _is_remark(remark[0], _MARKS.split(line[: remark.start()])[-1]):
            line = f"{line[: remark.start()]} {line[remark.end() :]}"
    return line


def with_remark(name: str, line: str) -> str:
    """A name with the remark in brackets that a line has behind it."""
    remark = _REMARK.match(line, line.find(name) + len(name))
    return f"{name}{remark[0]}" if remark and _is_remark(remark[0], name) else name


def _is_remark(bracketed: str, name: str) -> bool:
    """Whether what stands in brackets behind a name is added to an outlet's, and no day."""
    return is_name(name) or (is_body(name) and not any(map(str.isdigit, bracketed)))


def without_added(name: str) -> str:
    """A name without what a page adds to it: "(sample)", "[Arabic]"; another outlet is none of that."""
    added = _ADDED.search(name)
    return name if added is None or known(added[0].strip(" ()[]")) else name[: added.start()]


def is_agency(name: str) -> bool:
    """Whether a name is a news or picture agency's."""
    found = known(name)
    return found is not None and found.agency


def is_nameless(name: str) -> bool:
    """Whether a sender's name does not say whose it is: an address, "press service"."""
    folded = bare(name)
    return folded in listed("nameless") or ("." in folded and " " not in folded)


def is_bulletin(name: str) -> bool:
    """Whether a name is a newsletter's and says not whose: "the evening bulletin"."""
    words = bare(name).split()
    kinds = listed("bulletins")
    return not kinds.isdisjoint(words) and all(w in kinds or w in listed("editions") for w in words)


def is_bulletin_of(name: str) -> bool:
    """Whether a name is a newsletter's and says whose: "the bulletin of NAME (sample)"."""
    words = bare(without_added(name)).split()
    long_enough = 2 <= len(words) <= _LONGEST_NAME
    return long_enough and words[0] in listed("bulletins") and not is_bulletin(without_added(name))


def house_name(name: str) -> str:
    """The outlet's name as the briefing writes it; an unknown one as the page does."""
    found = known(name) or _with_motto(name)
    return found.name if found else _unbracketed(" ".join(name.split()).strip(" .:|"))


def _with_motto(name: str) -> Outlet | None:
    """A known outlet that says what it is behind its name, an agency before it: "Azertac - state agency"."""
    parts = list(map(known, _TOLD_OF.split(name)))
    return parts[0] or (parts[-1] if parts[-1] and parts[-1].agency else None)


def _unbracketed(name: str) -> str:
    """A name without brackets around the whole of it; "(sample)" behind it stays whole."""
    inner = name.strip("()[]")
    return name if any(mark in inner for mark in "()[]") else inner


def slug(source: str | None) -> str:
    """A part of a file name, of a-z, 0-9 and hyphens, never empty; one for all spellings of an outlet."""
    found = known(source or "") or known(_ADDED.sub("", source or ""))
    if found:
        return found.slug
    return slugs.slug(source or "", _SLUG_LENGTH) or UNKNOWN_SLUG


def of_url(url: str | None) -> str | None:
    """The outlet that an address belongs to: its name, or the host where the list lacks it."""
    host = (urlsplit(url or "").hostname or "").removeprefix("www.")
    if not host:
        return None
    parts = host.split(".")
    for start in range(len(parts) - 1):
        outlet = _sites().get(".".join(parts[start:]))
        if outlet:
            return outlet.name
    return host


def of_file_name(name: str) -> str | None:
    """A known outlet that a file's name names."""
    key = bare(re.sub(r"[\W_]+", " ", name.rsplit("/", 1)[-1]))
    for spelling, outlet in _known().items():
        long_enough = len(spelling) > 4 and not outlet.agency
        if long_enough and f" {spelling} " in f" {key} ":
            return outlet.name
    return None


def of_credit(line: str) -> str | None:
    """The outlet of a line such as "Source: X + agencies" or "Site icon X"."""
    if icon := _SITE_ICON.match(line.strip()):
        return house_name(icon[1])
    credit = _LINE.match(line.strip())
    if not credit:
        return None
    parts = (n.strip('"“” ') for n in _PARTS.split(credit[1]))
    names = [n for n in parts if is_name(n) or bare(n).split(" ")[0] not in listed("nobodys")]
    own = [n for n in names if not is_agency(n)] or names
    fits = own and len(own[0].split()) <= _LONGEST_NAME
    return house_name(own[0]) if fits else None


def of_dateline(paragraph: str) -> str | None:
    """The outlet or agency of "Baku (Reuters) – …" or "Cairo - AFP: …"."""
    name = datelines.name(paragraph)
    outlet = known(name) if name else None
    return outlet.name if outlet else None


def is_dateline(line: str) -> bool:
    """Whether a line is places, names and an outlet and no more: "Tunis - Anadolu", "(AFP)"."""
    if len(line.split()) > _LONGEST_CREDIT:
        return False
    alone = known(_ADDED.sub("", line))
    if alone and not alone.agency:  # the page's own name, whatever is added to it
        return False
    parts = [p.strip(" ()[].:") for p in _CREDIT_PARTS.split(line) if p.strip(" ()[].:")]
    unnamed = listed("unnamed")
    outlets = [p for p in parts if known(p) or bare(p) in unnamed or phrases.is_kind(p, "author")]
    few = all(len(p.split()) <= 3 for p in parts)
    return (
        few and bool(outlets) and (len(parts) > 1 or line.strip()[0] in "([" or is_agency(parts[0]))
    )


def of_header(lines: Iterable[str]) -> str | None:
    """The outlet that a short line above the title names; a menu's "the Middle East" is a region."""
    for line in lines:
        if _is_menu(line):
            continue
        for part in _PARTS.split(line):
            outlet = known(part)
            if outlet and not outlet.agency:
                return outlet.name
        for parts in (_MARKS, _PARTS):
            first = parts.split(line)[0].strip()
            if is_name(first):
                return house_name(_with_last_remark(first, line))
    return None


def _with_last_remark(name: str, line: str) -> str:
    """A name with what stands in brackets behind its section: "NAME - Arabic section (sample)"."""
    section = _TOLD_OF.split(line.removeprefix(name), maxsplit=1)[-1]
    remark = _ADDED.search(section)
    named = remark is not None and bare(section[: remark.start()]) in listed("sections")
    return f"{name} {remark[0].strip()}" if remark and named else name


def _is_menu(line: str) -> bool:
    """Whether a line has two rubrics or more beside each other, and no outlet's own name before them."""
    parts = _PARTS.split(line)
    rubrics = [part for part in parts if len(parts) > 1 and phrases.is_kind(part, "navigation")]
    return len(rubrics) > 1 and (parts[0] in rubrics or not is_name(parts[0]))


def of_title(title: str) -> tuple[str, str | None]:
    """A title without the outlet that pages put at its end, and that outlet."""
    parts = [p.strip() for p in re.split(r"\s+[|–—»-]\s+|\s*\|\s*", title)]
    last = parts[-1] if len(parts) > 1 else ""
    words = bare(last).split()
    if known(last) or (words and words[0] in listed("kinds") and len(words) <= _LONGEST_NAME):
        rest = title[: title.rfind(last)].rstrip(" |–—»-")
        return (rest, house_name(last)) if rest else (title, None)
    return title, None
