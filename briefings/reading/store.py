"""The corpus while articles are added to it: ids, duplicates, the ledger of files seen."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from briefings.reading import corpus
from briefings.records import Article

LEDGER = ".ingested.json"


@dataclass(frozen=True, slots=True)
class Twin:
    """The article of the corpus that a new one is already."""

    into: str
    relation: Literal["same", "near", "version"]


class Store:
    """A corpus folder that is being filled. A dry run decides the same and writes nothing."""

    def __init__(self, root: Path, *, dry_run: bool) -> None:
        self._root, self._dry = root, dry_run
        self._articles: list[Article] = corpus.documents(root)[0] if root.is_dir() else []
        self._ids = {article.id for article in self._articles}
        self._by_digest = {article.sha256: article for article in self._articles}
        self._files, ledger_next = _ledger(root / LEDGER)
        self._next = max(corpus.next_number(self._articles), ledger_next)
        self._changed = False

    def seen(self, fingerprint: str) -> Sequence[str] | None:
        """The articles that a file of these bytes became, where all of them are still there."""
        ids = self._files.get(fingerprint)
        return ids if ids and all(i in self._ids for i in ids) else None

    def remember(self, fingerprint: str, ids: Sequence[str]) -> None:
        """Note what a file became."""
        self._files[fingerprint] = list(dict.fromkeys(ids))
        self._changed = True

    def duplicate(self, article: Article) -> Twin | None:
        """The article that a new one repeats, or None."""
        same = self._by_digest.get(article.sha256)
        return Twin(same.id, "same") if same else None

    def add(self, article: Article) -> tuple[Article, Path]:
        """Give an article its id and store it."""
        stored = replace(article, id=corpus.identifier(self._next))
        path = corpus.place(stored, self._root)
        if not self._dry:
            path = corpus.write(stored, self._root)
        self._next += 1
        self._articles.append(stored)
        self._ids.add(stored.id)
        self._by_digest[stored.sha256] = stored
        self._changed = True
        return stored, path

    def close(self) -> None:
        """Write the ledger, if anything happened."""
        if self._changed and not self._dry:
            ledger = {"next": self._next, "files": self._files}
            text = json.dumps(ledger, ensure_ascii=False, indent=0, sort_keys=True)
            corpus.write_atomically(self._root / LEDGER, text + "\n")


def _ledger(path: Path) -> tuple[dict[str, list[str]], int]:
    """Files seen and the next number; a lost or broken ledger only costs time."""
    try:
        ledger = json.loads(path.read_text("utf-8"))
        files = {str(k): [str(i) for i in v] for k, v in ledger["files"].items()}
        return files, int(ledger["next"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}, 1
