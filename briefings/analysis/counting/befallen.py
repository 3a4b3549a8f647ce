"""Whether a noun for people is what a casualty word near it tells of."""

from __future__ import annotations

from briefings.analysis.parsing.casualties import Words, casualty, people
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.tokens import Token


def strikes(token: Token, words: Words) -> bool:
    """Whether a word tells that somebody was hit, and is no noun for those who were."""
    form = casualty(token.text)
    nouns = form in words.nouns or form in words.weak
    return bool(form) and not nouns and words.kinds[form] in ("killed", "wounded", "captured")


def seized(reading: Reading, words: Words, i: int) -> bool:
    """ "X arrested the former minister": a definite person behind a verb of capture and its subject."""
    tokens = reading.tokens
    if not tokens[i].text.startswith("ال"):
        return False
    for k in range(i - 1, max(-1, i - 6), -1):
        form = casualty(tokens[k].text)
        if form and words.kinds[form] == "captured" and form not in words.nouns:
            return form not in words.weak and tokens[k].text.endswith(form)
        if tokens[k + 1].gap.strip() or "preposition" in tokens[k].hits:
            return False
    return False


def continues(reading: Reading, i: int) -> bool:
    """Whether people stand shortly before: "two reporters of X and an official"."""
    for k in range(i - 1, max(-1, i - 4), -1):
        if people(reading.tokens[k].text):
            return k == i - 1 or not reading.tokens[i].text.removeprefix("و").startswith("ال")
        if reading.tokens[k + 1].gap.strip():
            return False
    return False


def behind_verb(reading: Reading, words: Words, i: int) -> bool:
    """Whether a casualty verb opens an indefinite noun's clause: "killed there was an officer"."""
    tokens = reading.tokens
    if tokens[i].text.lstrip("و").startswith("ال"):
        return False
    governed = {"preposition", "party", "head", "deed"} & set(tokens[i - 1].hits)
    if "preposition" in tokens[i - 1].hits or (
        "head" in governed and tokens[i - 1].text[:2] != "ال"
    ):
        return False
    for k in range(i - 1, max(-1, i - 6), -1):
        form = casualty(tokens[k].text)
        if form and form not in words.weak and form not in words.nouns:
            return tokens[k].text.endswith(form)
        if tokens[k + 1].gap.strip() or "complement" in tokens[k].hits:
            return False
        if people(tokens[k].text):
            return False
    return False


def befallen(reading: Reading, words: Words, i: int) -> bool:
    """Whether a casualty verb follows a noun closely: "أن مدنيا قتل"."""
    tokens = reading.tokens
    for k in range(i + 1, min(i + 5, len(tokens))):
        if tokens[k].gap.strip(' "“”«»') or "complement" in tokens[k].hits:
            return False
        form = casualty(tokens[k].text)
        if form and (form not in words.weak or words.kinds[form] == "killed"):
            return True
    return False
