"""The corpus while articles are added to it: ids, duplicates, the ledger of files seen."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from briefings.reading.store import corpus, ids
from briefings.reading.store.duplicates import Index, Match, is_newer
from briefings.records import Article, LeftOut

LEDGER = ".ingested.json"
VERSIONS = "versions"


class Store:
    """A corpus folder that is being filled. A dry run decides the same and writes nothing."""

    def __init__(self, root: Path, *, dry_run: bool) -> None:
        self._root, self._dry = root, dry_run
        self._articles = _articles(root, dry_run=dry_run)
        self._ids = {article.id for article in self._articles}
        self._index: Index | None = None
        self._files, ledger_next = _ledger(root / LEDGER)
        self._next = max(ids.next_number(self._articles), ledger_next)
        self._changed = False

    def seen(self, fingerprint: str) -> Sequence[str] | None:
        """The articles that a file of these bytes became, where all of them are still there."""
        known = self._files.get(fingerprint)
        return known if known and all(i in self._ids for i in known) else None

    def remember(self, fingerprint: str, became: Sequence[str]) -> None:
        """Note what a file became."""
        self._files[fingerprint] = list(dict.fromkeys(became))
        self._changed = True

    def duplicate(self, article: Article) -> Match | None:
        """The article that a new one repeats, or None."""
        return self._known().find(article)

    def add(self, article: Article) -> tuple[Article, Path]:
        """Give an article its id and store it."""
        stored = replace(article, id=ids.identifier(self._next))
        self._next += 1
        return stored, self._store(stored)

    def add_version(self, article: Article, of: Article) -> tuple[Article, Path]:
        """Store a version beside another that does not say the same; the older names the newer one."""
        newest = self._newest(of)
        if not is_newer(article, newest):
            return self.add(replace(article, replaced_by=newest.id))
        stored, path = self.add(article)
        self._store(replace(newest, replaced_by=stored.id))
        return stored, path

    def _newest(self, article: Article) -> Article:
        """The version at the end of the chain that replaced an article."""
        passed = {article.id}
        while article.replaced_by not in passed:
            following = self._known().get(article.replaced_by)
            if following is None:
                break
            article = following
            passed.add(article.id)
        return article

    def supersede(self, old: Article, new: Article) -> tuple[Article, Path]:
        """Put a newer version in an article's place; the older one goes to `versions/`."""
        if not self._dry and old.path is not None and old.path.exists():
            corpus.write(replace(old, path=None), self._root / VERSIONS)
        stored = replace(new, id=old.id, replaced_by=old.replaced_by)
        path = self._store(stored)
        if not self._dry and old.path is not None and old.path != path:
            old.path.unlink(missing_ok=True)
        return stored, path

    def take_over(self, known: Article, found: Article, *, given: bool) -> tuple[Article, Path]:
        """Put nearly the same text with an outlet in the place of one without.

        An outlet is only ever shown with the words that it printed. The day is as in `complete`.
        """
        if known.date and not given:
            found = replace(found, date=known.date, date_evidence=known.date_evidence)
        return self.supersede(known, replace(found, also_printed_by=_reprints(known, found)))

    def complete(self, known: Article, found: Article, *, given: bool) -> Article | None:
        """An article with what a later reading of it knows, stored; None where that adds nothing.

        That is its day, its outlet, or another outlet that printed the same; who printed it first has
        it, whichever was read first. `given` says that the day is the user's word, which counts even
        against another day.
        """
        old = known
        if _printed_before(found, old):
            own = replace(found, id=old.id, path=old.path, replaced_by=old.replaced_by)
            found, known = old, own
        one_outlet = not (known.source and found.source) or known.source == found.source
        day = found.date if (given and one_outlet) or known.date is None else known.date
        new = replace(
            known,
            date=day,
            date_evidence=found.date_evidence if day != known.date else known.date_evidence,
            source=known.source or found.source,
            also_printed_by=_reprints(known, found),
        )
        if new == old:
            return None
        path = self._store(new)
        if not self._dry and old.path is not None and old.path != path:
            old.path.unlink(missing_ok=True)
        return replace(new, path=path)

    def keep_version(self, article: Article, of: Article) -> None:
        """Put an older version of an article that is known beside it."""
        if not self._dry:
            corpus.write(replace(article, id=of.id), self._root / VERSIONS)

    def _store(self, article: Article) -> Path:
        path = corpus.place(article, self._root)
        if not self._dry:
            path = corpus.write(article, self._root)
        stored = replace(article, path=path)
        self._known().add(stored)
        self._ids.add(stored.id)
        self._changed = True
        return path

    def _known(self) -> Index:
        """The index of the corpus, made when it is first needed."""
        if self._index is None:
            self._index = Index()
            for article in self._articles:
                self._index.add(article)
        return self._index

    def close(self) -> None:
        """Write the ledger, if anything happened."""
        if self._changed and not self._dry:
            ledger = {"next": self._next, "files": self._files}
            text = json.dumps(ledger, ensure_ascii=False, indent=0, sort_keys=True)
            corpus.write_atomically(self._root / LEDGER, text + "\n")


def superseded(root: Path, articles: Sequence[Article]) -> tuple[LeftOut, ...]:
    """The texts in `versions/` that gave way to one of some articles, each with its title and day."""
    if not (root / VERSIONS).is_dir():
        return ()
    ids_shown = {article.id for article in articles}
    reason = "an earlier version of {}, which repeats it and took its place"
    return tuple(
        LeftOut(f"{a.title.replace('/', ' ')} ({a.date})", None, reason.format(a.id))
        for a in corpus.documents(root / VERSIONS)[0]
        if a.id in ids_shown
    )


def _articles(root: Path, *, dry_run: bool) -> list[Article]:
    """What a corpus holds; unless in a dry run, with its ids written down for good."""
    if not root.is_dir():
        return []
    return corpus.documents(root)[0] if dry_run else corpus.settled(root)


def _printed_before(article: Article, other: Article) -> bool:
    """Whether another outlet printed an article on an earlier day."""
    outlets = {article.source, other.source} - {None}
    # An unknown day proves nothing.
    return len(outlets) == 2 and bool(article.date and other.date and article.date < other.date)


def _reprints(known: Article, found: Article) -> tuple[str, ...]:
    """The outlets beside an article's own that printed it."""
    own = known.source or found.source
    names = (*known.also_printed_by, found.source, *found.also_printed_by)
    return tuple(dict.fromkeys(name for name in names if name and name != own))


def _ledger(path: Path) -> tuple[dict[str, list[str]], int]:
    """Files seen and the next number; a lost or broken ledger only costs time."""
    try:
        ledger = json.loads(path.read_text("utf-8"))
        files = {str(k): [str(i) for i in v] for k, v in ledger["files"].items()}
        return files, int(ledger["next"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}, 1
