"""Fit how unlisted names are spelled in Latin letters: `briefings/data/names/spelling.json.gz`.

python benchmarks/train_spelling.py LEXICON.tsv[.xz] … [--write]

The files hold an Arabic name and its English, words of both in one order. Each letter gets the letters that
it stands for by expectation maximisation over all alignments (as Bisani & Ney 2008 do for sounds), and a
decision tree by information gain in a fixed order of questions (IGTree: Daelemans & van den Bosch 1997)
keeps what the letters around decide. A twentieth of the words is left out and reported on. No other
library is needed; two minutes on one core.
"""

from __future__ import annotations

import argparse
import gzip
import json
import lzma
import math
import random
import re
import unicodedata
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from rapidfuzz.distance.Levenshtein import normalized_similarity

from briefings.language.normalize import bare
from briefings.translation.names.spelled import Node, around, spelled
from briefings.translation.names.transliterate import likeness

DATA = Path(__file__).resolve().parent.parent / "briefings" / "data" / "names" / "spelling.json.gz"
HELD = 20  # every so manyth word is left out
LONGEST = 4  # Latin letters of an Arabic one
ROUNDS = 5
SAMPLE = 20_000  # pairs that the alignment is learned from; all are then aligned
ALIKE = 0.66  # by sound; what is less alike is a translation: "النحوي" is no "Philoponus"
MOST = 6  # times that a pair counts at most
LEAST = 6  # times that a question must have been met

Pair = tuple[str, str]
Aligned = tuple[str, Sequence[str], int]  # Arabic, Latin letters of each Arabic one, how often
Odds = Mapping[Pair, float]  # of an Arabic letter and Latin ones
Case = tuple[str, str, int]  # what is around a letter, what it stands for, how often

_ARABIC = re.compile("[\u0621-\u064a\u067e\u0686\u06a4\u06af]{2,}")
_LETTERS = str.maketrans({"ı": "i", "ə": "a", "ł": "l", "ø": "o", "ß": "ss", "æ": "ae", "đ": "d"})
# How news English writes what other languages write otherwise.
_STYLE = (("ou", "u"), ("oo", "u"), ("ee", "i"), ("dj", "j"))
_HOUSE = {
    "ش": (r"s?ch", "sh"),
    "تش": (r"sh|s?ch|c", "ch"),
    "ث": (r"[st]h?", "th"),
    "خ": (r"k?[xh]", "kh"),
}
_RARE = {"پ": "p", "چ": "ch", "ژ": "zh", "ڤ": "v", "گ": "g"}  # letters of other languages


def main() -> None:
    """Fit, report on what was left out, and write where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lexicon", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    pairs = Counter(pair for path in given.lexicon for pair in words(rows(path)))
    kept, left = Counter[Pair](), Counter[Pair]()
    for pair, times in pairs.items():
        (kept if zlib.crc32(pair[0].encode()) % HELD else left)[pair] = times
    tree = grown(cases(aligned(kept)))
    report(tree, left)
    if given.write:
        text = json.dumps(tree, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        DATA.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def rows(path: Path) -> Iterator[Pair]:
    """The first two columns of a file."""
    read = lzma.decompress if path.suffix == ".xz" else bytes
    for line in read(path.read_bytes()).decode("utf-8").splitlines():
        arabic, _, english = line.partition("\t")
        yield arabic, english.partition("\t")[0]


def words(names: Iterable[Pair]) -> Iterator[Pair]:
    """The words of the names one by one, without the article, where both have as many."""
    for name, english in names:
        one = [word.removeprefix("ال") if len(word) > 4 else word for word in bare(name).split()]
        other = re.sub(r"\b(?:al|el)[ -]", "", plain(english)).replace("-", "").split()
        if len(one) != len(other):
            continue
        for arabic, latin in zip(one, other, strict=True):
            fit = _ARABIC.fullmatch(arabic) and re.fullmatch("[a-z]+", latin)
            if fit and len(latin) <= LONGEST * len(arabic) and likeness(arabic, latin) >= ALIKE:
                yield arabic, latin


def plain(english: str) -> str:
    """Lower case without accents and apostrophes, in the manner of news English."""
    apart = unicodedata.normalize("NFKD", english.lower().translate(_LETTERS))
    text = "".join(letter for letter in apart if letter.isascii() and letter not in "'`")
    for foreign, ours in _STYLE:
        text = text.replace(foreign, ours)
    return text


def aligned(pairs: Mapping[Pair, int]) -> list[Aligned]:
    """The pairs with the Latin letters of each Arabic one, by the likeliest alignment."""
    known = sorted(pairs)
    sample = random.Random(1).sample(known, min(SAMPLE, len(known)))
    odds: Odds = {}
    for _ in range(ROUNDS):
        odds = expected(sample, odds)
    found = ((pair, likeliest(*pair, odds)) for pair in known)
    return [(pair[0], parts, min(pairs[pair], MOST)) for pair, parts in found if parts]


def chance(odds: Odds, letter: str, latin: str) -> float:
    """How likely a letter stands for Latin ones; at first by their number alone."""
    if not odds:
        return (0.15, 0.5, 0.25, 0.07, 0.03)[len(latin)] * 26.0 ** -len(latin)
    return odds.get((letter, latin), 1e-9)


def expected(pairs: Sequence[Pair], odds: Odds) -> Odds:
    """One round of expectation maximisation: forward and backward over all alignments."""
    counts: dict[Pair, float] = defaultdict(float)
    for arabic, latin in pairs:
        ahead = behind(arabic, latin, odds)
        here = {0: 1.0}
        for at, letter in enumerate(arabic):
            then: dict[int, float] = defaultdict(float)
            for start, before in here.items():
                for end in range(start, min(len(latin), start + LONGEST) + 1):
                    one = before * chance(odds, letter, latin[start:end])
                    then[end] += one
                    counts[letter, latin[start:end]] += one * ahead[at + 1][end] / ahead[0][0]
            here = then
    whole: dict[str, float] = defaultdict(float)
    for (letter, _), count in counts.items():
        whole[letter] += count
    shares = {pair: count / whole[pair[0]] for pair, count in counts.items()}
    return {pair: share for pair, share in shares.items() if share > 1e-5}


def behind(arabic: str, latin: str, odds: Odds) -> list[list[float]]:
    """How likely the rest of both is from each place on."""
    found = [[0.0] * (len(latin) + 1) for _ in range(len(arabic) + 1)]
    found[-1][-1] = 1.0
    for at in range(len(arabic) - 1, -1, -1):
        for start in range(len(latin) + 1):
            ends = range(start, min(len(latin), start + LONGEST) + 1)
            found[at][start] = sum(
                chance(odds, arabic[at], latin[start:end]) * found[at + 1][end] for end in ends
            )
    return found


def likeliest(arabic: str, latin: str, odds: Odds) -> list[str]:
    """The Latin letters of each Arabic one; nothing where the best alignment is a poor one."""
    best: dict[int, tuple[float, list[str]]] = {0: (0.0, [])}
    for letter in arabic:
        then: dict[int, tuple[float, list[str]]] = {}
        for start, (score, parts) in best.items():
            for end in range(start, min(len(latin), start + LONGEST) + 1):
                one = score + math.log(chance(odds, letter, latin[start:end]))
                if end not in then or one > then[end][0]:
                    then[end] = one, [*parts, latin[start:end]]
        best = then
    score, parts = best.get(len(latin), (-math.inf, []))
    return parts if score > -5 * len(arabic) else []


def cases(found: Iterable[Aligned]) -> Counter[tuple[str, str]]:
    """What stands around each letter, and what the house writes for it."""
    counts: Counter[tuple[str, str]] = Counter()
    for arabic, parts, times in found:
        made = ""
        for at, part in enumerate(parts):
            sound = "تش" if arabic[at] == "ش" and arabic[:at].endswith("ت") else arabic[at]
            pattern, house = _HOUSE.get(sound, (r"$", ""))
            written = re.sub(pattern, house, part, count=1)
            counts["".join(around(arabic, at, made)), written] += times
            made += written
    return counts


def grown(found: Mapping[tuple[str, str], int]) -> Node:
    """The tree of all cases."""
    tree = _node([(seen, part, times) for (seen, part), times in sorted(found.items())], 0, "")
    for letter, latin in _RARE.items():
        tree[1].setdefault(letter, [latin, {}])
    return tree


def _node(found: Sequence[Case], depth: int, above: str) -> Node:
    counts: Counter[str] = Counter()
    for _, part, times in found:
        counts[part] += times
    best = min(counts, key=lambda part: (-counts[part], part != above, part))
    parts: dict[str, list[Case]] = defaultdict(list)
    if len(counts) > 1:
        for case in found:
            if depth < len(case[0]):
                parts[case[0][depth]].append(case)
    below: dict[str, Node] = {}
    for answer, some in parts.items():
        if sum(times for *_, times in some) >= LEAST:
            child = _node(some, depth + 1, best)
            if child[0] != best or child[1]:
                below[answer] = child
    return [best, below]


def report(tree: Node, left: Mapping[Pair, int]) -> None:
    """Print how many words are spelled as one of their spellings, and how alike they are."""
    known: dict[str, set[str]] = defaultdict(set)
    for arabic, latin in left:
        known[arabic].add(latin)
    made = {arabic: spelled(tree, arabic) for arabic in known}
    exact = sum(made[arabic] in latin for arabic, latin in known.items())
    alike = sum(
        max(normalized_similarity(made[arabic], one) for one in latin)
        for arabic, latin in known.items()
    )
    print(f"{len(known)} words left out: {exact / len(known):.3f} as one of their spellings, "
          f"letters alike {alike / len(known):.3f}")  # fmt: skip


if __name__ == "__main__":
    main()
