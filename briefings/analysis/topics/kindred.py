"""Which themes of a profile are those that the models learnt from: their words tell it, never their ids.

The weights in `data/analysis/roles.json` were fitted on the themes of a packed profile. A theme of another
profile may use them only where it has most of the words of such a theme; with a few of them it is akin to
it, which tells the roles what a sentence is about, and its own words alone decide who has it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from briefings.language.normalize import bare
from briefings.profile import Profile, Theme, load

_LEARNT = "karabakh"  # the profile that the models were fitted with
_ENOUGH = 0.5  # share of a theme's words


@dataclass(frozen=True, slots=True)
class Kin:
    """The packed themes by the ids of a profile's own."""

    served: Mapping[str, str] = field(default_factory=dict)  # whose learnt weights may decide
    akin: Mapping[str, str] = field(default_factory=dict)  # what its words are words of
    missing: tuple[str, ...] = ()  # packed themes that serve none

    def about(self, themes: Collection[str]) -> tuple[str, ...]:
        """The packed themes that a sentence is about, from its own."""
        return tuple(dict.fromkeys(self.akin[theme] for theme in themes if theme in self.akin))


@lru_cache(maxsize=8)
def kindred(profile: Profile) -> Kin:
    """The kin of a profile's themes among those that the models know."""
    packed = {theme.id: _words(theme) for theme in load(_LEARNT).themes}
    served, akin = {}, {}
    for theme in profile.themes:
        words = _words(theme)
        nearest = max(packed, key=lambda name: _share(words, packed[name]))
        if _share(words, packed[nearest]) >= _ENOUGH:
            akin[theme.id] = nearest
            if _share(packed[nearest], words) >= _ENOUGH:
                served[theme.id] = nearest
    return Kin(served, akin, tuple(name for name in packed if name not in served.values()))


def _words(theme: Theme) -> frozenset[str]:
    """What carries a theme alone: its strong words and patterns, what gives it points enough."""
    points = (*theme.verbs.items(), *theme.figures.items())
    words = (bare(word).removeprefix("ال") for word in theme.strong)
    return frozenset((*words, *theme.patterns, *(kind for kind, most in points if most > 1)))


def _share(words: Collection[str], known: Collection[str]) -> float:
    """How many of some words are among others, the endings left open by a star aside."""
    stems = tuple(word[:-1] for word in known if word.endswith("*"))
    found = sum(_is_known(word, known, stems) for word in words)
    return found / len(words) if words else 0.0


def _is_known(word: str, known: Collection[str], stems: tuple[str, ...]) -> bool:
    open_end = word.removesuffix("*")
    same = word in known or (bool(stems) and word.startswith(stems))
    return same or (open_end != word and any(one.startswith(open_end) for one in known))
