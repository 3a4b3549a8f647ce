"""The corpus: one document per article, in the form that docs and outside checks rely on.

Ids (`A07`) are given once, at ingest, and stand in the document, so they are stable for ever.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefings.errors import CorpusError
from briefings.files import whole
from briefings.language.normalize import bare
from briefings.reading.store import ids
from briefings.reading.store.lacking import UNKNOWN, nothing
from briefings.reading.words import frontmatter
from briefings.reading.words.outlets import slug
from briefings.records import Article, LeftOut

_UNKNOWN_SOURCES = {UNKNOWN, "unknown source"}  # what is printed for an outlet that is not known
_NOT_ARTICLES = {"readme.md", "license.md", "license", "license.txt"}
_OPINION = "opinion"  # the `kind` of a piece that tells its author's view; news has no such key
_SEPARATOR = " ¦ "  # between the values of a key that holds several


@dataclass(frozen=True, slots=True)
class Corpus:
    """What a corpus holds for a range: the articles, sorted by date, source and hash."""

    articles: tuple[Article, ...]
    undated: tuple[str, ...]  # file names
    left_out: tuple[LeftOut, ...]
    dates: tuple[date, ...]  # every publication date in the corpus, each once


def digest(body: str) -> str:
    """The sha256 of a cleaned body, in hex."""
    return hashlib.sha256(body.encode()).hexdigest()


def digest_bytes(data: bytes) -> str:
    """The sha256 of a file, in hex."""
    return hashlib.sha256(data).hexdigest()


def read(
    root: Path, date_from: date | None, date_to: date | None, sources: Sequence[str] = ()
) -> Corpus:
    """The articles published in the range, both ends included, of the outlets named.

    A source is matched whole or by a part of its name. Raises CorpusError where the folder is
    missing or the range is empty; the message names the dates that exist.
    """
    everything, left_out = documents(root)
    dated = [a for a in everything if a.date is not None]
    undated = tuple(a.path.name if a.path else a.id for a in everything if a.date is None)
    dates = tuple(sorted({a.date for a in dated if a.date}))
    chosen = tuple(
        a
        for a in dated
        if a.date
        and (date_from is None or a.date >= date_from)
        and (date_to is None or a.date <= date_to)
        and (not sources or any(_is_of(a, wanted) for wanted in sources))
    )
    if not chosen:
        raise CorpusError(nothing(root, dated, len(undated), left_out, sources))
    return Corpus(chosen, undated, tuple(left_out), dates)


def find(root: Path, article_id: str) -> Article:
    """The article with that id. Raises CorpusError."""
    articles, _ = documents(root)
    for article in articles:
        if article.id == article_id.strip().upper():
            return article
    all_ids = sorted((a.id for a in articles), key=ids.number)
    span = (
        f"its {len(all_ids)} articles are {all_ids[0]} … {all_ids[-1]}"
        if all_ids
        else "it is empty: run `briefings ingest` first"
    )
    raise CorpusError(f"{root} has no article {article_id.strip() or 'without an id'}: {span}")


def documents(root: Path) -> tuple[list[Article], list[LeftOut]]:
    """Every document of a corpus, sorted, each with its id, and the files that are none."""
    articles, left_out = _loaded(root)
    return ids.numbered(articles), left_out


def check_folder(root: Path) -> None:
    """Raise CorpusError where a file is named as the corpus, and say what was meant."""
    if not root.exists() or root.is_dir():
        return
    folder = root.parent
    if root.suffix.lower() == ".md" and frontmatter.looks_like(_text(root)):
        how = f"it is an article of a corpus: give its folder, --corpus {folder}"
    else:
        how = f"a corpus is a folder: `briefings ingest {root}` reads the file into one"
    raise CorpusError(f"the corpus {root} is a file; {how}")


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return ""


def settled(root: Path) -> list[Article]:
    """Every document of a corpus; ids that were still missing are written into the documents.

    From then on no other document can move them. Raises CorpusError.
    """
    articles, _ = _loaded(root)
    numbered = ids.numbered(articles)
    for before, after in zip(articles, numbered, strict=True):
        if before.id != after.id and before.path is not None:
            text = before.path.read_bytes().decode("utf-8-sig")
            write_atomically(before.path, frontmatter.with_field(text, "id", after.id))
    return numbered


def _loaded(root: Path) -> tuple[list[Article], list[LeftOut]]:
    """Every document, sorted, with the id that stands in it, and the files that are none."""
    if not root.is_dir():
        check_folder(root)
        raise CorpusError(f"there is no corpus folder {root}: run `briefings ingest` first")
    articles: list[Article] = []
    left_out: list[LeftOut] = []
    try:
        paths = sorted(_files(root))
    except OSError as error:
        raise CorpusError(f"the corpus {root} cannot be read: {error.strerror}") from error
    for path in paths:
        try:
            articles.append(load(path))
        except CorpusError as error:
            left_out.append(LeftOut(path.name, None, str(error)))
    articles, copies = _without_copies(articles)
    return articles, [*left_out, *copies]


def _without_copies(articles: Sequence[Article]) -> tuple[list[Article], list[LeftOut]]:
    """The articles, sorted, without second files of one, which a copy in the folder makes."""
    first: dict[tuple[object, ...], Article] = {}
    kept, copies = [], []
    # The file under the name that ingest gave comes first, however its copy is called.
    for article in sorted(articles, key=_is_renamed):
        key = (article.id, article.sha256, article.source, article.date)
        known = first.setdefault(key, article) if article.id else article
        if known is article:
            kept.append(article)
        elif article.path and known.path:
            reason = f"it is a copy of {known.path.name}: remove one of them"
            copies.append(LeftOut(article.path.name, None, reason))
    return sorted(kept, key=_order), copies


def _is_renamed(article: Article) -> bool:
    return article.path is not None and article.path != place(article, article.path.parent)


def load(path: Path) -> Article:
    """One corpus document. Raises CorpusError, the message without the file's name."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise CorpusError(f"it cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise CorpusError("it is not UTF-8: give it to `briefings ingest`") from error
    if path.suffix.lower() != ".md":
        raise CorpusError("it is not a corpus document: put it into inbox/ or ingest it")
    try:
        return parse(text, path)
    except ValueError as error:
        raise CorpusError(f"{error}; mend it, or put the raw page into inbox/") from error


def parse(text: str, path: Path | None) -> Article:
    """The article in a document's text. Raises ValueError with the reason."""
    fields, body = frontmatter.parse(text)
    for key in ("title", "date"):
        if not fields.get(key):
            raise ValueError(f"its front matter lacks `{key}`")
    if not body.strip():
        raise ValueError("it has no text under its front matter")
    return Article(
        id=fields.get("id", ""),
        title=fields["title"],
        body=body,
        source=fields.get("source") or None,
        date=_day(fields["date"]),
        date_evidence=fields.get("date_evidence", "given"),
        url=fields.get("url") or None,
        ingested_from=fields.get("ingested_from", path.name if path else ""),
        sha256=digest(body),
        path=path,
        captions=_listed(fields.get("captions", "")),
        also_printed_by=_listed(fields.get("also_printed_by", "")),
        updated=fields.get("updated", ""),
        replaced_by=fields.get("replaced_by", ""),
        opinion=fields.get("kind") == _OPINION,
    )


def place(article: Article, root: Path) -> Path:
    """Where an article's document stands; the name is safe on every system."""
    day = article.date.isoformat() if article.date else "undated"
    return root / f"{day}-{slug(article.source)}-{article.sha256[:8]}.md"


def write(article: Article, root: Path) -> Path:
    """Store an article as a document, whole or not at all. Raises CorpusError."""
    path = place(article, root)
    fields = {
        "id": article.id,
        "title": article.title,
        "kind": _OPINION if article.opinion else None,
        "source": article.source,
        "also_printed_by": _SEPARATOR.join(article.also_printed_by) or None,
        "date": article.date.isoformat() if article.date else UNKNOWN,
        "date_evidence": article.date_evidence,
        "updated": article.updated or None,
        "replaced_by": article.replaced_by or None,
        "url": article.url,
        "ingested_from": article.ingested_from,
        "captions": _SEPARATOR.join(article.captions) or None,
        "sha256": article.sha256,
    }
    write_atomically(path, frontmatter.dump(fields, article.body))
    return path


def write_atomically(path: Path, text: str) -> None:
    """Write a file beside its place and move it there. Raises CorpusError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with whole(path) as out:
            out.write(text.encode())
    except OSError as error:
        message = f"{path.parent} cannot be written: {error.strerror}; choose another --corpus"
        raise CorpusError(message) from error


def _files(root: Path) -> Iterator[Path]:
    for path in root.iterdir():
        hidden = path.name.startswith((".", "_"))
        if path.is_file() and not hidden and path.name.lower() not in _NOT_ARTICLES:
            yield path


def _order(article: Article) -> tuple[str, str, str]:
    day = article.date.isoformat() if article.date else "9999"
    return day, article.source or "", article.sha256


def _day(value: str) -> date | None:
    if value.lower() == UNKNOWN:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        message = f"its date «{value}» is neither like 2020-09-27 nor `{UNKNOWN}`"
        raise ValueError(message) from None


def _listed(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(_SEPARATOR) if part.strip())


def _is_of(article: Article, wanted: str) -> bool:
    """Whether an outlet printed an article, whole name or part, by itself or as a reprint.

    Hamza, ta marbuta and the like may be written either way.
    """
    part = wanted.casefold().strip()
    if not article.source and part in _UNKNOWN_SOURCES:
        return True
    names = [article.source or "", *article.also_printed_by]
    return any(bare(part) in bare(name.casefold()) for name in names if name)
