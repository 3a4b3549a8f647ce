"""Posts of a channel, pasted as they stand: every post is a statement, none is a heading or a menu.

Pictographs, hashtags, addresses and "breaking |" are taken off; what is left of each line becomes a
paragraph with a full stop, so that it is read as a sentence. What openers are is data (`posts.toml`).
"""

from __future__ import annotations

import re
from functools import cache

from briefings.language.normalize import bare
from briefings.language.numerals import is_soft, numerals
from briefings.language.packed import toml
from briefings.language.wordlists import either
from briefings.reading.cleaning.boilerplate import Cleaned
from briefings.reading.words import owners, phrases
from briefings.reading.words.lines import Line, joints, measure, split
from briefings.reading.words.outlets import listed
from briefings.reading.words.wording import Label, Labelled, is_date_line
from briefings.records import Numeral

_PICTOGRAPHS = (
    "\u203c\u2049\u231a-\u23ff\u25fb-\u25fe\u2600-\u27bf\u2934\u2935\u2b05-\u2b55\u3030\u303d"
    "\U0001f000-\U0001faff\U000e0020-\U000e007f\ufe0f\u20e3"
)
_PICTOGRAPH = re.compile(f"[{_PICTOGRAPHS}]+\u200d?")
_HASHTAG = r"#[\w\u0600-\u06ff]+"
_TAGS = re.compile(rf"(?:\s*{_HASHTAG}[\s،,|]*)+")
_MANY_TAGS = re.compile(rf"^(?:{_HASHTAG}[\s،,|]*){{2,}}|(?:[\s،,|]*{_HASHTAG}){{2,}}\s*$")
_TAG_AFTER_STOP = re.compile(rf"(?<=[.!؟…])(?:\s*{_HASHTAG})+\s*$")
_AFTER_TATWEEL = re.compile("(?<=\u0640) (?=#)")  # "لـ #باكو" is one word
_LOOSE = " |-–—/:•·▪▫◾◽●○◆◇■□▶◀"
_MENTION = re.compile(r"(?<!\w)@\w{3,}")
# Above each message of a copied chat.
_STAMP = re.compile(r".{1,80}[,،] ?\[\d[\d./: ,،APMصم-]*\]:?")
ENDS = re.compile("[.!؟?…:؛،][\"”»')]*$")  # of a line that needs no full stop
_TITLE_WORDS = 14
_OPENING_WORDS = 12
_FLASH_WORDS, _FLASH_LINES = 4, 2
_CLAUSE_WORDS = 5  # that a clause needs to be a title
_CLAUSE_LEAST, _CLAUSE_MOST = 8, 16  # words of a clause that is a title whatever follows
_BREAK = re.compile(r"[،؛:.!؟](?=\s)")
_PARTS = 0.25  # of the posts that an opener must stand before


def cleaned(text: str, title: str | None = None, *, sure: bool = False) -> Cleaned | None:
    """The posts of a pasted text as one article, or None where it is no such text.

    The title is the given one, or the first post, which stays a sentence of the text as well. `sure`
    says that the text is known to be posts, whatever it looks like.
    """
    if not (sure or is_posts(text)):
        return None
    lines = _signed(tuple(labelled(line) for line in split(text)))
    paragraphs = tuple(item.line.text for item in lines if item.label == "paragraph")
    return Cleaned(title or title_of(paragraphs), paragraphs, (), lines)


def _signed(lines: tuple[Labelled, ...]) -> tuple[Labelled, ...]:
    """The lines of posts, the last of which may be no more than the name of their outlet."""
    told = [n for n, item in enumerate(lines) if item.label == "paragraph"]
    if len(told) < _FLASH_LINES or not owners.is_brand(_plain(lines[told[-1]].line.text)):
        return lines
    last = lines[told[-1]]
    name = measure(_plain(last.line.text), last.line.number, last.line.gap)
    return (*lines[: told[-1]], Labelled(name, "meta", owners.SIGNATURE), *lines[told[-1] + 1 :])


def _plain(sentence: str) -> str:
    """The text of a line to which a full stop was set."""
    return sentence.removesuffix(".")


def flash(text: str, title: str | None = None) -> Cleaned | None:
    """A text that is nothing but a sentence or two, read as a post; None where it is more or less."""
    lines = split(text)
    whole = all(line.stop and not line.question and line.words >= _FLASH_WORDS for line in lines)
    return cleaned(text, title, sure=True) if whole and 0 < len(lines) <= _FLASH_LINES else None


def is_posts(text: str) -> bool:
    """Whether a text has the looks of a channel: openers, rows of hashtags, channels' addresses."""
    blocks = [block.split("\n") for block in re.split(r"\n\s*\n", text) if block.strip()]
    opened = sum(any(_opens(line) for line in block) for block in blocks)
    closed = sum(_is_signed(block[-1]) for block in blocks)
    signs = sum(_opens(line) + _is_signed(line) for block in blocks for line in block)
    if opened:
        heads = sum(_opens(block[0]) for block in blocks)
        openers = sum(_opens(line) for block in blocks for line in block)
        return signs >= 2 and opened >= _PARTS * len(blocks) and (heads > 0 or openers > 1)
    return closed >= 2 and closed >= 0.5 * len(blocks)


def without_signs(text: str) -> str:
    """A text without pictographs and what else channels set around a name."""
    return " ".join(_PICTOGRAPH.sub(" ", text).split()).strip(_LOOSE)


def _opens(line: str) -> bool:
    plain = line.strip()
    return bool(_PICTOGRAPH.match(plain) or _opener().match(plain))


def _is_signed(line: str) -> bool:
    """A row of hashtags, or the address of a channel."""
    plain = line.strip()
    return bool(plain) and bool(_TAGS.fullmatch(plain) or _channel().search(plain))


def labelled(line: Line) -> Labelled:
    """A line of a post: a sentence with a full stop, or what else it is."""
    if _STAMP.fullmatch(line.text) or is_date_line(line.text):
        return Labelled(line, "meta", "dates")
    text = _stripped(line.text)
    rest = measure(text, line.number, line.gap)
    label, reason = _verdict(rest)
    if label != "paragraph":
        return Labelled(line, label, reason)
    ended = text if ENDS.search(text) else f"{text}."
    return Labelled(measure(ended, line.number, line.gap), label, reason)


def _verdict(line: Line) -> tuple[Label, str]:
    if not line.words:
        return "junk", "no words"
    if line.latin:
        return "junk", "not Arabic"
    if is_rubric(line.text):
        return "meta", "what the post is called"
    if not line.stop and owners.of_signature(line.text):
        return "meta", "credit"
    kind = phrases.match(line.text)
    return ("junk", kind.name) if kind else ("paragraph", "a post")


def is_rubric(text: str) -> bool:
    """Whether a line says no more than what a post is: "Urgent statement", "Clarification (3)"."""
    words = bare(text).strip(" .:!|()[]").split()
    named = bool(words) and words[0] in _rubrics()
    return named and all(w in _rubrics() or w.strip("()[]").isdecimal() for w in words)


@cache
def _rubrics() -> frozenset[str]:
    named = (phrase for key in ("openers", "rubrics") for phrase in toml("reading/posts.toml")[key])
    own = frozenset(word for phrase in named for word in bare(phrase).split())
    return own | listed("communiques") | listed("sorts")


def _stripped(text: str) -> str:
    """A line without what a channel adds; a hashtag within a sentence leaves its words."""
    text = _MENTION.sub(" ", _address().sub(" ", _PICTOGRAPH.sub(" ", text)))
    text = " ".join(text.split())
    if invitation := phrases.inviting(text):
        text = text[: invitation.start()]
    if _TAGS.fullmatch(text):
        return ""
    text = _TAG_AFTER_STOP.sub("", _opener().sub("", _greeting().sub("", text)))
    text = _AFTER_TATWEEL.sub("", _MANY_TAGS.sub("", text))
    text = re.sub(_HASHTAG, lambda tag: tag[0][1:].replace("_", " "), text)
    return _opener().sub("", text).strip(_LOOSE)


def title_of(paragraphs: tuple[str, ...]) -> str:
    """The first post; of a long one the opening, which says that there is more."""
    words = paragraphs[0].split() if paragraphs else []
    if len(words) <= _TITLE_WORDS:
        return " ".join(words).rstrip(".")
    opening = " ".join(words[: _opening_words(words)])
    return _before_figure(" ".join(words), len(opening)).rstrip("،؛:.") + " …"


def _opening_words(words: list[str]) -> int:
    """How many words of a long post its title has: a whole clause, or so many that no phrase is begun."""
    most = min(_CLAUSE_MOST, len(words) - 1)
    ends = [n for n in range(_CLAUSE_LEAST, most + 1) if _BREAK.search(words[n - 1] + " ")]
    if ends:
        return ends[-1]
    count = _OPENING_WORDS
    while count > _CLAUSE_WORDS and not bare(words[count - 1]).startswith("ال"):
        begun = next((n for n in (1, 2) if bare(words[count - n]) in joints()), 0)
        if not begun:
            break
        count -= begun
    return count


def _before_figure(text: str, end: int) -> str:
    """A text as far as a place; where a figure is cut there, or what it counts is, as far as its clause."""
    cut = next((n.start for n in numerals(text, "ar") if _is_cut(n, end)), None)
    if cut is None:
        return text[:end]
    breaks = [match.start() for match in _BREAK.finditer(text[:cut])]
    whole = text[: breaks[-1]] if breaks else ""
    return whole if len(whole.split()) >= _CLAUSE_WORDS else text[:cut].rstrip()


def _is_cut(figure: Numeral, end: int) -> bool:
    """Whether an end lies within a figure, or between a number and what it counts."""
    counts = figure.kind in {"cardinal", "range"} and not is_soft(figure)
    return figure.start < end < figure.end or (counts and figure.end == end)


@cache
def _opener() -> re.Pattern[str]:
    found = toml("reading/posts.toml")
    words, alone = (_either(found[key]) for key in ("openers", "alone"))
    return re.compile(rf"^\s*#?(?:(?:{words})\s*[|:/!\-–—]+|(?:{alone})(?=\s|$))\s*")


@cache
def _greeting() -> re.Pattern[str]:
    """What a post says before it says anything: the basmala, a greeting."""
    return re.compile(
        rf"^[\s\W]*(?:{_either(toml('reading/posts.toml')['greetings'])})(?!\w)[\s\W]*"
    )


def _either(words: list[str]) -> str:
    longest = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", "[ _]") for word in longest)


@cache
def _channel() -> re.Pattern[str]:
    sites = either(toml("reading/posts.toml")["sites"])
    return re.compile(rf"(?<![\w.])(?:https?://)?(?:{sites})/\S*")


@cache
def _address() -> re.Pattern[str]:
    return re.compile(rf"https?://\S+|www\.\S+|{_channel().pattern}")
