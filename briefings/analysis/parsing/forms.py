"""Word forms by rule: clitics, conjugation, nationality adjectives, spellings of foreign names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

_ALIKE = str.maketrans(
    {"ط": "ت", "ث": "ت", "ص": "س", "ض": "د", "ذ": "د", "ظ": "ز", "ق": "ك", "غ": "ج"}
)

_CASES = {"ون": "ين", "ين": "ون"}
_KEPT = 3  # letters that a word keeps without "and"
_SOUND = 6  # letters that a plural with its article has more than


@lru_cache(maxsize=1 << 12)  # whoever asks of a new word asks soon after the others
def proclitics(word: str) -> tuple[tuple[str, str], ...]:
    """The word whole, then without و/ف, then without ب/ل/ك/س as well; لل gives ال back."""
    return tuple(_proclitics(word))


def _proclitics(word: str) -> Iterator[tuple[str, str]]:
    yield "", word
    outer = [("", word)]
    if len(word) > 2 and word[0] in "وف":
        outer.append((word[0], word[1:]))
        yield word[0], word[1:]
    for clitic, rest in outer:
        if len(rest) > 3 and rest.startswith("لل"):
            yield clitic + "ل", "ال" + rest[2:]
            yield clitic + "ل", "ال" + rest[1:]
            yield clitic + "ل", rest[1:]  # "to Lebanon"
        elif len(rest) > 2 and rest[0] in "بلكس":
            yield clitic + rest[0], rest[1:]


def skeleton(name: str) -> str:
    """What the spellings of one foreign name share: its consonants; "" for a name too short for it.

    مينغاتشيفير and مينغاتشفير become one key. Five consonants at least, one word only.
    """
    if " " in name or name.startswith("ال"):
        return ""
    found = bones(name)
    return found if len(found) >= 5 else ""


def bones(word: str) -> str:
    """The consonants of a folded word, those that spellings of a foreign name exchange as one."""
    return "".join(char for char in word if char not in "اويه").translate(_ALIKE)


def conjugate(past: str, present: str, participle: str) -> Iterator[tuple[str, str]]:
    """The third-person forms of a verb with their tense, from its three masculine singulars."""
    if past != "-":
        weak = past[-1] in "ىا"
        stem = past[:-1] if weak else past
        yield past, "past"
        if weak:
            yield stem + "ا", "past"  # before an object pronoun: نفاه
        for ending in ("ت", "وا", "تا", *(("ينا",) if weak else ("ا", "نا"))):
            yield stem + ending, "past"
    if present != "-":
        for first in "يت":
            form = first + present[1:]
            yield form, "present"
            stem = form[:-1] if form[-1] in "ىيو" else form
            for ending in ("ون", "ان", "وا"):
                yield stem + ending, "present"
    if participle != "-":
        for ending in ("", "ا", "ة", "ين", "ون", "تين", "ان"):
            yield participle + ending, "participle"


def passive_by_letters(past: str) -> str:
    """The passive of a verb's past where its letters tell it from the active: "هاجم" gives "هوجم"; else "".

    Both the second letter of the third form and the long vowel of a hollow verb do.
    """
    if len(past) == 4 and past[1] == "ا":
        return f"{past[0]}و{past[2:]}"
    hollow = len(past) > 3 and past[-2] == "ا" and past[0] in "أا" and not past.startswith("ان")
    return f"{past[:-2]}ي{past[-1]}" if hollow else ""


def opens_with_u(past: str, participle: str, noun: str) -> bool | None:
    """Whether the active present has the vowel u on its first letter; None where the forms do not tell.

    Those of four letters have it (أعلن، هاجم, and not تقدم، اتهم); of three letters written without their
    doubling the participle and the noun tell (قاصف and قصف, but مقدّم and تقديم).
    """
    if len(past) != 3:
        return len(past) < 5 and past[0] not in "تا"
    doubled = participle.startswith("م") or noun.startswith("ت")
    return doubled if doubled or participle[1:2] == "ا" or noun != "-" else None


def both_cases(name: str) -> tuple[str, ...]:
    """A name in every case: الحوثيون, as the object of a verb الحوثيين, and the other way round."""
    other = " ".join(map(_other_case, name.split()))
    return (name,) if other == name else (name, other)


def _other_case(word: str) -> str:
    """The sound masculine plural in its other case; other words stay, الصين and فلسطين among them."""
    sound = word.endswith(("يون", "يين")) or (word.startswith("ال") and len(word) > _SOUND)
    if not sound or word[-2:] not in _CASES:
        return word
    return word[:-2] + _CASES[word[-2:]]


def demonym_forms(base: str) -> Iterator[str]:
    """All genders and numbers of a nationality adjective, with and without the article.

    The adjective itself may be given in any of them.
    """
    for given in ("ية", "يه", "يون", "يين", "يات"):
        base = base.removesuffix(given) + "ي" if base.endswith(given) else base
    for ending in ("", "ة", "ين", "ون", "ان", "ا", "ات", "تين", "تان", "ي", "و"):
        yield base + ending
        yield "ال" + base + ending


def without_and(word: str) -> str:
    """A word without "and" or "so" before it, where enough of it is left."""
    return word[1:] if len(word) > _KEPT and word[0] in "وف" else word


def plain(word: str) -> str:
    """A word without "and" and article, as the small models were shown it."""
    word = word[1:] if len(word) > _KEPT and word[0] == "و" else word
    return word.removeprefix("ال")
