"""Chooses the day of a sentence's main event among the dates that it names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from briefings.language.dates_ahead import of_the_word
from briefings.language.dates_blows import blow_told
from briefings.language.dates_pieces import Piece, Tokens
from briefings.language.dates_scan import Scanner, dateline, day_pieces

_NEAR: Final = timedelta(days=30)  # an older date is background beside one that is nearer
_NOUNS: Final = 2  # without the article, which name an event: "توقيع اتفاق"
_PRINTED: Final = timedelta(days=3)  # after it was written
_ROW: Final = 2  # days from the first to the last of a toll "on the 19th and 20th"


def main_day(key: str, reference: date | None) -> date | None:
    """The day of the main event of a folded sentence.

    One that opens with a dateline, "Khartoum, 20 May 2025 – …", was written then: what it tells counts from
    that day, and has it where it names no other.
    """
    read = day_pieces(key, reference)
    if read is None:
        return None
    scanner, found = read
    written = dateline(scanner, found)
    on = written.high if written else None
    if on is None or (reference and abs(reference - on) > _PRINTED):
        return _told(scanner, found)
    scanner, found = day_pieces(key, on) or read
    return _told(scanner, found[1:]) or on


def _told(scanner: Scanner, found: list[Piece]) -> date | None:
    """The day of the main event, by the dates of the sentence."""
    pieces = [p for p in found if _is_day(p) and not _formerly(scanner, p)]
    main = _main(scanner, pieces)
    if not main and (blow := blow_told(scanner, found)):
        return _day(blow)
    if not main:
        days = None if pieces else _told_of(scanner, found, None)
        day = _of_clause(scanner, found) if pieces else _as_of(found, scanner.reference)
        return day if days is None else _day(days)
    chosen = main[0]
    for later in main[1:]:
        told = any(scanner.has(k, "content") for k in range(chosen.last, later.first))
        older = chosen.low and later.low and later.low - chosen.low > _NEAR
        if (told and later.low and chosen.low and abs(later.low - chosen.low) <= _NEAR) or older:
            chosen = later
            break
    return _day(_told_of(scanner, found, chosen) or chosen)


def _is_day(piece: Piece) -> bool:
    """Whether a date is one day that is known."""
    return piece.kind == "day" and piece.low is not None


def _formerly(scanner: Scanner, piece: Piece) -> bool:
    """Whether the day is that of what was before: "after they had been six thousand on Monday"."""
    return any(scanner.has(k, "formerly") for k in scanner.back(piece.first))


def _of_clause(scanner: Scanner, found: list[Piece]) -> date | None:
    """The day of a relative clause where a sentence of a noun or "most of them were" tells no other event.

    Whatever a verb at its head tells may have happened on another day: "buried whom they killed on Friday".
    """
    days = [piece for piece in found if piece.weekday is not None]
    if len(days) != 1 or _refers(scanner, days[0]):
        return None
    said = any(scanner.has(k, "content") for k in range(days[0].first))
    clause = _governed(scanner, days[0], "which") and not said
    article = scanner.text(0).removeprefix("و").startswith("ال")
    nominal = article or scanner.t[0].entry is not None or scanner.has(0, "head_nominal")
    return _day(days[0]) if clause and nominal else None


def _main(scanner: Scanner, pieces: list[Piece]) -> list[Piece]:
    """The days that are not background; of several joined by "and" the others follow the first."""
    main: list[Piece] = []
    left_out = -1  # token after the last background date
    for piece in pieces:
        off = _off_event(scanner, piece)
        if off is not None:
            left_out = piece.last
            days, first = off
            if days and not _governed(scanner, replace(piece, first=first), "dated"):
                main.append(_moved(piece, timedelta(days)))
            continue
        joined = piece.first == left_out and scanner.reader.conj(piece.first)
        if joined or _is_background(scanner, piece):
            left_out = piece.last
        else:
            main.append(piece)
    return main


def _off_event(scanner: Scanner, piece: Piece) -> tuple[int | None, int] | None:
    """Of the date of an event which another is told from: how many days lie between, the token that says so.

    "Two days before the summit that was held on the 19th", "the day after the signing on the 9th". Of
    weeks and hours nobody knows the day.
    """
    for k in scanner.back(piece.first):
        off = scanner.from_event(k)
        if off is not None and off[1] <= piece.first:
            return (off[0], k) if _dates_noun(scanner, off[1], piece.first) else None
    return None


def _dates_noun(scanner: Scanner, first: int, last: int) -> bool:
    """Whether a date behind token `last` is of the noun at `first`: no verb of its own stands between."""
    plain, definite = 0, False
    for k in range(first, last):
        if scanner.has(k, "referring"):
            return False  # of an anniversary the year is another
        if scanner.has(k, "dated"):
            return True
        if scanner.has(k, "between") or scanner.has(k, "daypart"):
            continue
        if scanner.text(k).startswith(("ال", "لل", "بال")):
            definite = True
            continue
        plain += 1
        if definite or plain > _NOUNS:
            return False
    return True


def _moved(piece: Piece, step: timedelta) -> Piece:
    low, high = piece.low, piece.high
    return replace(piece, low=low and low + step, high=high and high + step)


def _as_of(pieces: list[Piece], reference: date | None) -> date | None:
    """The day of a count that runs "until Tuesday evening", if that is past."""
    for piece in pieces:
        told = piece.kind == "until" and piece.last - piece.first > 1 and not piece.explicit
        if told and piece.high and reference and piece.high <= reference:
            return piece.high
    return None


def _day(piece: Piece) -> date | None:
    """The day of a piece; of the night between two days the second, on which it was reported."""
    return piece.high


def _names(scanner: Scanner, piece: Piece) -> bool:
    """Whether the date is part of a name: "اتفاق 9 نوفمبر"."""
    if piece.explicit:
        year = scanner.text(piece.last - 1).isdigit()
        bears = scanner.has(piece.first - 1, "bears_day") and not year
        return bears or scanner.has(piece.first - 1, "named")
    plain = piece.weekday is not None and piece.last - piece.first == 1
    return plain and scanner.has(piece.first - 1, "named_weekday")


def _refers(scanner: Scanner, piece: Piece) -> bool:
    """Whether the date tells of what the sentence only refers to: "منذ بدء القتال في …"."""
    terms = scanner.has(0, "terms")  # "وبموجبه تعيد … في 15 نوفمبر"
    return (
        _names(scanner, piece)
        or terms
        or _is_term(scanner, piece)
        or _since_then(scanner, piece)
        or (piece.explicit and _governed(scanner, piece, "referring"))
        or of_the_word(scanner, piece)
    )


def _is_term(scanner: Scanner, piece: Piece) -> bool:
    """Whether a day to come is the end of a term: "مهلة تنتهي الخميس", "وينص على أن تنسحب في …"."""
    ahead = scanner.reference and piece.high and piece.high > scanner.reference
    return bool(ahead and scanner.has(0, "stipulates"))


def _since_then(scanner: Scanner, piece: Piece) -> bool:
    """Whether the day is that of a beginning since when: "منذ أن شنت عمليتها الثلاثاء الماضي"."""
    for k in scanner.back(piece.first):
        if scanner.text(k).removeprefix("و") == "منذ":
            return scanner.has(k + 1, "began")
    return False


def _is_background(scanner: Scanner, piece: Piece) -> bool:
    """Whether the date belongs to a noun or a subordinate clause, not to the main event."""
    if scanner.text(piece.first) == "اليوم" and piece.last - piece.first == 1:
        return _quoted(scanner, piece) or _governed(scanner, piece, "dated")
    said_ahead = scanner.has(piece.first, "tomorrow") and _said_only(scanner, piece)
    return said_ahead or _refers(scanner, piece) or _governed(scanner, piece, "dated")


def _said_only(scanner: Scanner, piece: Piece) -> bool:
    """Whether "tomorrow" is a word of somebody quoted, said who knows when, and no plan is told with it."""
    planned = any(scanner.future_verb(k) for k in range(len(scanner.t)))
    return not planned and not scanner.planned(piece.first) and _quoted(scanner, piece)


def _quoted(scanner: Scanner, piece: Piece) -> bool:
    """Whether the date stands inside a quotation, where "today" is mostly "nowadays"."""
    before = scanner.key[: piece.start]
    opened = before.count("“") + before.count("«") - before.count("”") - before.count("»")
    return before.count('"') % 2 == 1 or opened > 0


def _governed(scanner: Scanner, piece: Piece, name: str) -> bool:
    """Whether a word of a list stands before the date in the same clause."""
    for k in scanner.back(piece.first):
        if scanner.has(k, name):
            return name != "dated" or piece.explicit or not _tells(scanner, k)
        if name == "dated" and scanner.text(k) == "قد" and scanner.has(k - 1, "was"):
            return k > 1  # "كانت قد خسرتها الأحد"; at the head of a sentence it tells the event
    return False


def _tells(scanner: Scanner, k: int) -> bool:
    """Whether a participle or relative clause dates the statement or the main event after all."""
    return scanner.has(k, "issued") or scanner.has(k + 1, "held")


def _told_of(tokens: Tokens, found: Sequence[Piece], said: Piece | None) -> Piece | None:
    """The days that a sentence tells a toll of, where its own day is only that on which it was said.

    "Said today that 200 were killed between the 19th and 20th": without "that" such days are only a span.
    """
    after = said.last if said else 0
    for piece in found:
        here, day = tokens.reference, piece.high
        past = day is not None and (here is None or day <= here)
        if piece.first < after or not past or not _is_row(tokens, piece):
            continue
        if said is None or any(tokens.has(k, "content") for k in range(after, piece.first)):
            hit = any(tokens.has(k, "tolls") for k in range(len(tokens.t)))
            return piece if said or hit else None
    return None


def _is_row(tokens: Tokens, piece: Piece) -> bool:
    """Whether a span ends with the day right behind the one before it: "19 and 20 September"."""
    if piece.kind != "span" or not piece.explicit or piece.high is None:
        return False
    first = next((k for k in (piece.first - 1, piece.first - 2) if tokens.text(k).isdigit()), None)
    if first is None or any(tokens.text(k) != "و" for k in range(first + 1, piece.first)):
        return False
    return 0 < piece.high.day - int(tokens.text(first)) <= _ROW
