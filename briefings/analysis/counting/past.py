"""Whether a casualty claim is of an earlier war or episode."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from briefings.analysis.counting.counts import counted
from briefings.analysis.counting.elsewhen import told_now
from briefings.analysis.counting.verdicts import Candidate
from briefings.analysis.parsing.casualties import Counted, word_lists
from briefings.analysis.parsing.context import Context
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.ledger import Ledger
from briefings.language.normalize import bare
from briefings.profile import Profile
from briefings.records import Sentence

# What stands before is looked at last: a pattern that begins with digits is found sooner.
_YEAR = re.compile(r"(19\d\d|20\d\d)(?<!\d{5})(?!\d)(?! (?:عسكري|جندي|شخص|مقاتل|قتيل|جريح))")
_LIKE_A_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
# "the number of the dead is 2000", "reached 2000", "the death of 790 and the wounding of 1900": no year
_TOLL = re.compile(
    r"(?:\bو?(?:مقتل|قتل|جرح|[إا]صاب[ةه]|[أا]سر|وفا[ةه]|مصرع|استشهاد|فقدان|نزوح)"
    r"(?: (?:نحو|حوالي|قراب[ةه]|زهاء|[أا]كثر من|ما يزيد عن))? "
    r"|(?:عدد|حصيل[ةه]|[إا]جمالي|مجموع) "
    r"(?:ال)?(?:قتل[ىي]|ضحايا|وفيات|جرح[ىي]|مصابين|مفقودين|[أا]سر[ىي]|نازحين)"
    r"(?: (?:[إا]ل[ىي]|عل[ىي]|هو|بلغ|ارتفع|وصل|تجاوز|نحو|حوالي)){0,2} )$"
)
_NEAR = 60  # characters between a year and a count
_OPENS, _CLOSE = 3, 6  # words
_SINCE = re.compile(r"منذ (?:[^\s،.]+ ){0,9}$")
_WHEN = frozenset(map(bare, ["قبل", "في", "خلال"]))
_YEARS = 6  # words that "a few years ago" takes, with the two behind it
# "a year ago", "three years ago", "last winter"; "a year before the war" is another time
_AGO = re.compile(
    r"قبل (?:(?:نحو|حوالي|قرابه|اكثر|من|\d+|بضع\w*"
    r"|ثلاث\w*|اربع\w*|خمس\w*|ست\w*|سبع\w*|ثماني\w*|تسع\w*|عشر\w*) ){0,3}"
    r"(?:عام|عامين|عاما|سنه|سنتين|اعوام|سنوات|عقد|عقدين|عقود)(?!\w)(?! علي | من (?!الان|اليوم))"
    r"|(?:قبل|في|خلال) (?:مطلع |بدايه |نهايه |اواخر |اوايل )?ال(?:شتاء|صيف|خريف|ربيع)"
    r" (?:الماضي|الفايت|المنصرم)(?!\w)"
)
_HIT = frozenset(["killed", "wounded", "missing", "displaced"])
_FIRST_WAR = re.compile(r"(?<!\w)(?:منذ|من|في|خلال) (?:ال)?حرب (?:الاولي|التسعين\w*)(?!\w)")
_CHARGED = frozenset(map(bare, ["بتهمة", "تهمة"]))
# Words by which a sentence goes on with the earlier war that the one before told of.
_THEN = frozenset(map(bare, [
    "خلالها", "حينها", "آنذاك", "حينذاك", "يومها", "يومئذ", "يومذاك", "وقتها", "وقتئذ", "عامذاك", "هناك",
    "الحرب", "المجزرة", "المذبحة",
]))  # fmt: skip
_NOW = frozenset(map(bare, [
    "اليوم", "أمس", "الآن", "ليل", "الإثنين", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت",
    "الأحد",
]))  # fmt: skip


def is_past(reading: Reading, sentence: Sentence, context: Context) -> bool:
    """Whether a sentence tells of an earlier year or war, unless after "since", or goes on with it."""
    whole = _tells_past(reading.folded, reading, sentence, context)  # mostly not, and that is cheap
    return whole and _tells_past(told_now(reading), reading, sentence, context)


def _tells_past(told: str, reading: Reading, sentence: Sentence, context: Context) -> bool:
    """The same of the words of a sentence that are given."""
    text, day = f" {told} ", sentence.article.date
    for word in _earlier_wars(context.profile, day.year if day else None):
        if word not in text:
            continue
        at = text.find(word)
        if "تسعين" in word or not re.search(r"منذ (?:\w+ ){0,2}$", text[: at + 1]):
            return True
    if any(pattern.search(text) for pattern in word_lists().earlier):
        return True
    if context.ledger.since_past == 1:
        said = {token.text.removeprefix("و") for token in reading.tokens}
        if said & _THEN and not said & _NOW:
            return True
    years = [year for year in _years(text) if day is not None and year < day.year]
    if not years:
        return False
    numbers = Counter(int(number) for number in _LIKE_A_YEAR.findall(text)) - _of_people(reading)
    return any(numbers[year] for year in years)


def _of_people(reading: Reading) -> Counter[int]:
    """How many people a sentence counts, which may look like years: "brought 2,000 civilians away"."""
    return Counter(number.count[0] or 0 for number in counted(reading) if number.whom)


@lru_cache(maxsize=64)
def _earlier_wars(watch: Profile, year: int | None) -> tuple[str, ...]:
    """Words for an earlier war, of any conflict and of this one, less those of one not over before a year.

    Each with the blank before it.
    """
    own = [(bare(name), war.year) for war in watch.past_wars for name in war.names]
    now = {name for name, last in own if year is not None and year <= last}
    words = (*word_lists().background, *(name for name, _ in own))
    return tuple(f" {word}" for word in words if word not in now)


def is_surely_past(
    reading: Reading, kind: str, number: Counted, ledger: Ledger, *, these: bool
) -> bool:
    """Whether nothing is open: "killed a year ago", "missing since the first war", "of these, 719"."""
    if these and ledger.gap == 1:
        return ledger.past == ledger.counted
    if kind == "missing" and _FIRST_WAR.search(f" {reading.folded} "):
        return True
    return kind in _HIT and any(
        _is_of(reading, number, k) for k, token in enumerate(reading.tokens) if token.text in _WHEN
    )


def _is_of(reading: Reading, number: Counted, at: int) -> bool:
    """Whether "years ago" is said of a number: in its clause, or at the head of the sentence."""
    tokens = reading.tokens
    if not _AGO.match(" ".join(token.text for token in tokens[at : at + _YEARS])):
        return False
    low, high = (number.last, at) if at > number.last else (at, number.first)
    inside = tokens[low + 1 : high + 1]
    marks = frozenset(".؛:") if at <= 1 else frozenset("،.؛:")
    return not any(set(t.gap) & marks or t.text in _CHARGED for t in inside)


def past_candidates(
    reading: Reading, number: Counted, ruled: bool, sentence: Sentence, context: Context
) -> list[Candidate]:
    """That a count is of the present episode, and that it is not."""
    ledger, day = context.ledger, sentence.article.date
    own = {"past", f"ruled={ruled}", f"since-past={ledger.since_past}"}
    own.add(f"ruled={ruled}|since-past={ledger.since_past}")
    own.add(f"counted={ledger.since}|past={ledger.past == ledger.counted}|{ruled}")
    own.add(f"dated={day is not None}|{ruled}")
    own |= {
        f"{one}|{ruled}" for one in (f"nth={min(ledger.sentence, 4)}", f"pair={bool(context.pair)}")
    }
    for match in _found(reading.text):
        age = min(max(day.year - int(match[1]), 0), 3) if day else "?"
        near = abs(match.start() - reading.tokens[number.first].start) < _NEAR
        since = bool(_SINCE.search(reading.text[: match.start()]))
        own |= {f"age={age}", f"age={age}|near={near}", f"age={age}|since={since}"}
    cues = word_lists().cues
    for k, token in enumerate(reading.tokens):
        word = token.text.removeprefix("و")
        if word in cues:
            side = "opens" if k < _OPENS else "near" if abs(k - number.first) <= _CLOSE else "far"
            own |= {f"cue={word}", f"cue={word}|{side}"}
    return [Candidate(None, frozenset()), Candidate("past", frozenset(own))]


def _years(text: str) -> Iterator[int]:
    for match in _found(text):
        if not _SINCE.search(text[: match.start()]):
            yield int(match[1])


def _found(text: str) -> Iterator[re.Match[str]]:
    return (match for match in _YEAR.finditer(text) if not _TOLL.search(text[: match.start()]))
