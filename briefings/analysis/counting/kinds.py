"""What befell the people that a number counts."""

from __future__ import annotations

import re

from briefings.analysis.counting.perished import (
    died,
    finished_off,
    of_the_dead,
    put_to_death,
    slays,
    succumbed,
    then_died,
    then_killed,
    went_missing,
)
from briefings.analysis.counting.tells import brings, casualty_at
from briefings.analysis.counting.wholes import part_of_them
from briefings.analysis.parsing.casualties import Counted, Words, casualty, known, lost, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.tokens import Token
from briefings.analysis.parsing.vocabulary import lists

_DAMAGE = frozenset(["باضرار", "بتلف", "بدمار", "باضراره"])  # houses are hit: أصيب ستون منها بأضرار
_FORCES = frozenset(["soldiers", "officers", "fighters", "police", "volunteers", "peacekeepers"])
_NAMES = frozenset(["اسم", "اسما", "اسماء"])
_CARRIED = frozenset(
    ["عددهم", "عددها", "العدد", "الحصيله", "حصيلتها", "حصيلتهم", "الرقم", "المجموع"]
)
_OVER = frozenset(["مقابل", "بعد", "مع", "عن"])
_ONE_OF = ("احد", "منهم")
_FOR = frozenset(["فقد", "وفقد"])  # "for", where no object tells that it is "lost"
_LOST = 6  # words between a verb of loss and how many it lost
_AMONG, _RECKONED = "عداد", 4  # words behind a number in which it stands
_STILL = 5  # words behind a number in which "still" stands
_OF_THEM = 3  # words behind "still is one" in which stands what they are
DIED = "died"  # the rule by which prisoners are dead or the lost missing: no model is asked then
_OPENING = 6  # words in which a sentence says that it goes on: "he added that among them are 40 …"
_words = lists("casualties", "uncounted")
_BEFORE, _AFTER = 12, 12  # words between a number and what befell the counted


def is_damage(reading: Reading, number: Counted) -> bool:
    """Whether things were hit: "sixty of them were damaged"."""
    after = reading.tokens[number.last + 1 : number.last + 5]
    return any(token.text in _DAMAGE for token in after)


def is_arrest(kind: str, whom: str) -> bool:
    """ "The police detained 84 demonstrators": they are no captives of the conflict."""
    return kind == "captured" and whom == "protesters"


def kind_of(reading: Reading, number: Counted, words: Words) -> tuple[str, str]:
    """Killed, wounded … with the rule that says so; "" where things are counted or nobody was hit."""
    kind, route = _first_told(reading, number, words)
    if kind in ("wounded", "killed") and then_died(reading, number):
        return "killed", DIED
    return kind, route


def _first_told(reading: Reading, number: Counted, words: Words) -> tuple[str, str]:
    """What befell the counted first: whoever is wounded may die of it in the same breath."""
    if sure := _sure_kind(reading, number):
        return sure, DIED
    if named := _named(reading, number, words) or _right_behind(reading, number, words):
        return named
    if toll := _of_its_toll(reading, number):
        return toll, DIED
    for route, rule in (("before", _before), ("behind", _behind), ("anywhere", _anywhere)):
        kind = rule(reading, number, words)
        if kind == "captured" and then_killed(reading, number):
            return "killed", DIED
        if kind:
            return kind, route
    return "", "none"


def _right_behind(reading: Reading, number: Counted, words: Words) -> tuple[str, str] | None:
    """ "3551 were wounded"; of "five were wounded, died one of them" the verb is not of the five."""
    row = reading.tokens[number.last + 1 : number.last + 3]
    form = row[0].text if row and not row[0].gap.strip() else ""
    if form not in words.kinds or form in words.weak:
        return None
    part = row[-1].text.startswith(_ONE_OF)
    part = part or part_of_them(reading.tokens, number.last, number.last + 1)
    return None if part else (words.kinds[form], "beside")


def _sure_kind(reading: Reading, number: Counted) -> str:
    """The kind where the words leave nothing open, or ""."""
    if told := _reckoned(reading, number) or _still(reading, number):
        return told
    if went_missing(reading, number):
        return "missing"
    return "killed" if succumbed(reading, number) or of_the_dead(reading, number) else ""


def _reckoned(reading: Reading, number: Counted) -> str:
    """ "Six were wounded and two are among the missing": فى عداد, behind a number, says what they are."""
    for k in range(number.last + 2, min(number.last + 2 + _RECKONED, len(reading.tokens) - 1)):
        token, clause = reading.tokens[k], reading.tokens[number.last + 1 : k]
        if any(t.gap.strip() or t.text[0] == "و" or "break" in t.hits for t in clause):
            return ""
        if token.text == _AMONG:
            words = word_lists()
            return words.kinds.get(known(reading.tokens[k + 1].text, words.nouns), "")
    return ""


def _still(reading: Reading, number: Counted) -> str:
    """ "Two were killed, and one of the crew is still missing": what one still is, and no verb before."""
    row = reading.tokens[max(0, number.first - 2) : number.last + 1 + _STILL]
    inside = number.first - max(0, number.first - 2)
    behind = inside + number.last - number.first + 1
    at = next((k for k, t in enumerate(row) if t.text.lstrip("وف") in _words("still")), -1)
    if at < 0 or inside <= at < behind:
        return ""
    noun = at + 1 if at >= behind else behind  # "is still missing", "still is one of them missing"
    end = noun + 1 if at >= behind else noun + _OF_THEM
    for k in range(behind, min(end, len(row))):
        if row[k].gap.strip() or row[k].text[0] == "و":
            return ""
        kind = word_lists().kinds.get(known(row[k].text, word_lists().nouns), "")
        if k >= noun and kind in ("missing", "captured"):
            return kind
    return ""


def _named(reading: Reading, number: Counted, words: Words) -> tuple[str, str] | None:
    """The kind by the noun in or right behind a number: "49 wounded", "seven prisoners executed"."""
    tokens = reading.tokens
    for k in range(number.first, min(number.last + 3, len(tokens))):
        if k > number.last and tokens[k].gap.strip(' "“”«»'):
            break
        form = known(tokens[k].text, words.nouns)
        if form and (k <= number.last or tokens[k].text[0] != "و"):
            kind = words.kinds[form]
            dead = (
                kind == "wounded"
                and (died(reading, number, k + 1) or finished_off(reading, number))
            ) or (kind == "captured" and put_to_death(reading, number, k))
            if dead:
                return "killed", DIED
            slain = number.first and slays(tokens[number.first - 1].text, words)
            return ("killed" if slain else kind), DIED if k == number.first else "noun"
    return None


def _of_its_toll(reading: Reading, number: Counted) -> str:
    """The kind of "the number of dead rose within 36 hours to 26", whatever is counted behind; or ""."""
    words, tokens = word_lists(), reading.tokens
    for k in range(number.first - 1, max(0, number.first - _BEFORE), -1):
        if re.search(r"[.؛!؟:]", tokens[k + 1].gap) or {"break", "complement"} & set(
            tokens[k].hits
        ):
            return ""
        if form := casualty_at(tokens, k):
            noun = form in words.nouns and known(tokens[k - 1].text, words.toll)
            return words.kinds[form] if noun else ""
    return ""


def told_on(reading: Reading, number: Counted, before: str) -> str:
    """The kind of the count before where a number goes on with it: "against 6,500 on Monday".

    `before` is the kind of that count, in this sentence or, where that has a toll word, the last one.
    """
    tokens = reading.tokens
    after = tokens[number.last + 1] if number.last + 1 < len(tokens) else None
    if after is not None and after.text in _NAMES:
        return before
    lead = tokens[number.first - 1].text if number.first else ""
    ends = after is None or bool(after.gap.strip())
    return before if known(lead, _OVER) and (number.whom or ends) else ""


def is_carried(reading: Reading) -> bool:
    """Whether a sentence without a casualty word goes on with a toll: "their number was 7,000"."""
    opening = [token.text.removeprefix("و") for token in reading.tokens[:_OPENING]]
    for k in range(min(_OPENING - 2, len(reading.tokens))):
        if k and "complement" not in reading.tokens[k - 1].hits:
            continue  # "he added that among them …"
        told = opening[k : k + 3]
        told = told[1:] if told[:1] == ["من"] else told
        if told[:1] in (["بينهم"], ["منهم"], ["هؤلاء"]):
            return True
    return any(token.text.removeprefix("و") in _CARRIED for token in reading.tokens)


def _anywhere(reading: Reading, number: Counted, words: Words) -> str:
    """The one thing that befalls people in the sentence, for a number of people far from its word."""
    if not number.whom or number.whom in ("residents", "citizens"):
        return ""
    kinds = set()
    for k in range(len(reading.tokens)):
        form = casualty_at(reading.tokens, k)
        if form and form not in words.weak:
            kinds.add(words.kinds[form])
    return kinds.pop() if len(kinds) == 1 else ""


def _before(reading: Reading, number: Counted, words: Words) -> str:
    tokens = reading.tokens
    for k in range(number.first - 1, max(-1, number.first - _BEFORE), -1):
        form = casualty_at(tokens, k)
        relayed = "relay" in tokens[k].hits and number.whom != "patients"
        if relayed and not brings(tokens, k) and form in words.weak:
            form = ""
        counted = _of_toll(reading, k, words) or _of_those(reading, k, words)
        if form and (form not in words.weak or number.whom or counted or _adjoins(number, k, form)):
            near = number.first - k <= 6 or bool(number.whom or counted)
            return _moved(words.kinds[form], form, number, words) if near else ""
        if lost(tokens[k].text) and (
            number.whom or counted or _are_people(number, tokens, k, words)
        ):
            return "killed"
        if {"break", "complement"} & set(tokens[k].hits):
            break
    return ""


def is_losing(word: str) -> bool:
    """Whether a verb tells of the dead behind their number as well: "whom the army lost"."""
    form = lost(word)
    return bool(form) and any(stem in form for stem in word_lists().losing)


def _are_people(number: Counted, tokens: list[Token], k: int, words: Words) -> bool:
    """ "It lost over 5000", "its losses are not above 12": what is lost without a noun is people."""
    if tokens[k].text in _FOR:
        return False  # "for … has risen to 4000"
    between = tokens[k + 1 : number.first + 1]
    near = len(between) <= _LOST or known(tokens[k].text, words.losses)
    return bool(near) and not any(casualty(t.text) for t in between)


def _of_toll(reading: Reading, k: int, words: Words) -> bool:
    return k > 0 and bool(known(reading.tokens[k - 1].text, words.toll))


def _adjoins(number: Counted, k: int, form: str) -> bool:
    """ "Perished hundreds", "deporting 358": right behind a word that needs people otherwise."""
    return number.first == k + 1 and form in ("قضي", "مات", "ترحيل", "ابعاد")


def _of_those(reading: Reading, k: int, words: Words) -> bool:
    """ "The number of those who left": a verb of movement behind "who", behind a toll word."""
    before = [token.text for token in reading.tokens[max(0, k - 2) : k]]
    return len(before) == 2 and before[1] in ("من", "الذين") and bool(known(before[0], words.toll))


def _moved(kind: str, form: str, number: Counted, words: Words) -> str:
    """Fighters who are brought somewhere are not displaced."""
    brought = kind == "displaced" and form in words.weak and number.whom in _FORCES
    return "" if brought else kind


def _behind(reading: Reading, number: Counted, words: Words) -> str:
    tokens = reading.tokens
    after = tokens[number.last + 1].text if number.last + 1 < len(tokens) else ""
    listed = after in words.toll  # "rose to 105 the number of dead soldiers"
    for k in range(number.last + 1, min(number.last + _AFTER, len(tokens))):
        if re.search(r"[.؛:]", tokens[k].gap) or {"break", "complement"} & set(tokens[k].hits):
            break
        form = casualty_at(tokens, k)
        if tokens[k].text == "عبر":
            continue  # "by way of"
        if listed and is_losing(tokens[k].text):
            return "killed"
        article = "ال" + form in tokens[k].text and not (form in words.nouns and listed)
        if form and (form not in words.weak or number.whom) and not article:
            return _moved(words.kinds[form], form, number, words)
    return ""
