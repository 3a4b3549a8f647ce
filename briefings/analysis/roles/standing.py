"""Who a party is to the article: of the conflict or not, a speaker of before, named how often."""

from __future__ import annotations

from functools import lru_cache

from briefings.analysis.parsing.context import Context, Speaking


def standing(
    party: str, context: Context, speaking: Speaking, numbers: tuple[int, int, int]
) -> frozenset[str]:
    """Its features; `numbers` are its mentions, the parties of the sentence, and which of them it is."""
    core, pair = party in context.profile.core, party in context.pair
    speaks = speaking.parties
    if party in speaks:
        voice = f"speaks carried={speaking.carried}"
    elif speaks:
        enemy = pair and not set(speaks).isdisjoint(context.pair)
        voice = f"others-speak core={core} enemy={enemy}"
    else:
        voice = f"nobody-speaks core={core}"
    before = party in context.speaker, party == context.office, party == context.author
    return _named(core, pair, numbers, before, voice)


@lru_cache(maxsize=1 << 10)  # so few ways there are
def _named(
    core: bool,
    pair: bool,
    numbers: tuple[int, int, int],
    before: tuple[bool, bool, bool],
    voice: str,
) -> frozenset[str]:
    mentions, parties, nth = numbers
    names = ("spoke-before", "office-before", "author")
    said = (name for name, holds in zip(names, before, strict=True) if holds)
    return frozenset([
        "all", f"core={core}", f"pair={pair}", f"mentions={mentions}", f"parties={parties}",
        f"nth={nth}", voice, *said,
    ])  # fmt: skip
