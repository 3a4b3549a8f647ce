"""Which sentences tell what their article's headline says: its editors chose what is the news in it.

The title method of Edmundson (1969), by content terms. A headline often tells two things ("shots at the
bridge, and the road is shut"), the second of which stands further below: then two sentences tell it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from briefings.language.terms import terms
from briefings.records import Statement

_WHOLE = 0.5  # share of the headline's terms that tell all of it: it has words of its own
_TELLS = 0.3  # share of the headline's terms from which on a sentence tells it …
_MORE = 0.25  # … and of what the first leaves untold, for a second one …
_TERMS = 2  # … and at least so many terms


def share(statement: Statement) -> float:
    """How much of its headline a sentence tells, 0…1: all, with half of the headline's content terms."""
    wanted = _terms(statement.article.title)
    if len(wanted) < _TERMS:
        return 0.0
    told = len(wanted & _terms(statement.translated.sentence.text))
    return min(1.0, told / (_WHOLE * len(wanted))) if told >= _TERMS else 0.0


def telling(
    statements: Iterable[Statement], worth: Callable[[Statement], tuple[float, ...]]
) -> frozenset[str]:
    """The ids of the sentences that tell the headlines of their articles, of each one or two.

    Of an article whose headline none tells ("Live", "Statement of the armed forces") the one of most `worth`.
    """
    articles: Mapping[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        articles[statement.article.id].append(statement)
    found: set[str] = set()
    for told in articles.values():
        found.update([*_telling(told)] or [max(told, key=lambda s: (*worth(s), s.id)).id])
    return frozenset(found)


def _telling(told: Iterable[Statement]) -> Iterable[str]:
    told = sorted(told, key=lambda s: s.translated.sentence.n)
    title = _terms(told[0].article.title)
    found = [(s.id, _terms(s.translated.sentence.text) & title) for s in told]
    first, said = max(found, key=lambda entry: len(entry[1]))  # of equals the one above
    if len(said) < max(_TERMS, _TELLS * len(title)):
        return
    yield first
    second, more = max(found, key=lambda entry: len(entry[1] - said))
    if len(more - said) >= max(_TERMS, _MORE * len(title)):
        yield second


@lru_cache(maxsize=1 << 14)
def _terms(text: str) -> frozenset[str]:
    return frozenset(terms(text))
