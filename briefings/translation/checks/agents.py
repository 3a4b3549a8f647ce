"""Whether the one by whom it was done in English did it in the Arabic: his widow is not the assassin.

A decoder that loses whom a verb befell lets the next noun do it: "was-assassinated the prime minister,
wife of the president" became "was assassinated by the president's wife", "its forces hit no targets" became
"were not hit by targets". Who does it stands right behind the Arabic verb, before it, or behind "at the
hands of" and its like. Nor does a school shell anybody that is shelled. Of 88,891 true pairs one is marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefings.language.bilingual import Token, tokens
from briefings.language.normalize import Word, bare, words
from briefings.translation.checks import objects, whose
from briefings.translation.checks.cover import translates

_BY = re.compile(
    r"\b(?:was|were|been|being|is|are|be) (?:not )?(?:\w+ly )?(?P<done>killed|assassinated|murdered|wounded"
    r"|injured|hit|struck|shelled|bombed|bombarded|attacked|targeted|arrested|detained|kidnapped|abducted"
    r"|captured|executed|beheaded|beaten|tortured|raped|stabbed|shot|freed|released|rescued) by (?!\w+ing\b)"
)
# "The school's shelling of gunmen", which the school suffered.
_OWN_DEED = re.compile(
    r"\b(?:school|hospital|house|home|mosque|church|camp|town|village|city|market|building|convoy|ambulance"
    r"|neighbou?rhood|bridge|shelter|airport|crossing|clinic|university|hotel|refinery)['’]s"
    r" (?:shelling|bombing|bombardment|targeting|storming|invasion|destruction) (?:of|on|against)\b",
    re.IGNORECASE,
)
_END = re.compile(  # of the noun behind "by"
    r"[,.;:()\"“”]|$| (?:of|in|on|at|from|for|to|who|which|that|with|and|near|during|after|before|as|over"
    r"|when|while|against|because|affiliated|belonging|loyal|led|backed|are|were|is|was|have|had|has|will|would)\b"
)
# What leads in who does it, or opens another clause.
_LED = re.compile(
    r"من|علي|في|جراء|اثر|بسبب|عن|عبر|قبل|يد|ايدي|جانب|طرف|ان|التي|الذي|كما|و\w+|[بل]\w{3,}"
)
_FAR = 8  # words from a verb to one who does not do it
_SURE = 0.08  # likelihood from which on a word translates the other
_SUBJECT = 6  # English words before the verb among which is whom it befalls


def findings(ar: str, en: str) -> Iterator[str]:
    """A reason for a doer of the English who in the Arabic stands behind whom it befell, or is that one."""
    if own := _OWN_DEED.search(en):
        yield f'the English says "{own[0]}"; it is not the one that does it'
    if whose.told(bare(ar)) or objects.named(ar):
        return  # there whoever does it stands behind whom it befell
    for by in _BY.finditer(en):
        end = _END.search(en, by.end())
        said = list(tokens(en))
        agent = [t for t in said if by.end() <= t.start and end and t.start < end.start()]
        done = next((t for t in said if t.start == by.start("done")), None)
        before = [t for t in said if t.start < by.start()][-_SUBJECT:]
        if agent and done and end and _befell(words(ar), done, before, agent[-1]):
            told = en[by.start() : end.start()]
            yield f'the English says "{told}"; in the Arabic it is not done by them'


def _befell(ar: Sequence[Word], done: Token, before: Sequence[Token], agent: Token) -> bool:
    """Whether the doer stands behind whom it befell, or right behind the verb with an object's ending."""
    keys = [bare(word.text) for word in ar]
    verbs = [i for i, key in enumerate(keys) if _says(key, done)]
    heads = [i for i, key in enumerate(keys) if _says(key, agent)]
    if len(verbs) != 1 or len(heads) != 1 or not 0 < heads[0] - verbs[0] <= _FAR:
        return False
    between, head = keys[verbs[0] + 1 : heads[0]], keys[heads[0]]
    if not between:
        return ar[heads[0]].text.endswith(("ا", "ً"))
    patient = [key for key in between if any(_says(key, token) for token in before)]
    led = [key for key in (*between, head) if _LED.fullmatch(key) and key not in patient]
    return bool(patient) and not led


def _says(key: str, token: Token) -> bool:
    return translates(key, token.stem, _SURE)
