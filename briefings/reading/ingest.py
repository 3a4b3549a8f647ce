"""Reads what users have into the corpus: cleaned, dated, attributed, each article once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from briefings.errors import ReadingError
from briefings.reading import boilerplate, corpus, frontmatter, outlets, readers
from briefings.reading.boilerplate import Cleaned
from briefings.reading.duplicates import Relation, is_newer
from briefings.reading.feeds import Visits, fetched
from briefings.reading.inputs import STDIN, Input, expand
from briefings.reading.pages import Page, Unreadable
from briefings.reading.publication import Choose, publication
from briefings.reading.store import Store
from briefings.records import Article

Progress = Callable[[int, int], None]
_FEWEST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Kept:
    """An article that is now in the corpus (or would be, in a dry run)."""

    file: str
    id: str
    path: str
    title: str
    source: str | None
    date: str  # YYYY-MM-DD or "unknown"
    date_evidence: str
    url: str | None
    sha256: str


@dataclass(frozen=True, slots=True)
class Merged:
    """A page that is an article of the corpus already."""

    file: str
    into: str
    relation: Relation


@dataclass(frozen=True, slots=True)
class LeftOutFile:
    """A page that could not be read, and why."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """What became of every page."""

    kept: tuple[Kept, ...]
    merged: tuple[Merged, ...]
    left_out: tuple[LeftOutFile, ...]


@dataclass(frozen=True, slots=True)
class _Wishes:
    """What the user said about all inputs."""

    source: str | None
    day: date | None
    reference: date | None
    choose: Choose | None

    @property
    def mark(self) -> str:
        """What sets a run with these wishes apart from one without; "" for none."""
        said = (self.source, self.day, self.reference, "asked" if self.choose else None)
        return "".join(f" {word}" for word in said if word)


def ingest(
    inputs: Sequence[str],
    corpus: Path,
    *,
    source: str | None = None,
    day: date | None = None,
    reference: date | None = None,
    dry_run: bool = False,
    stdin: bytes | None = None,
    progress: Progress | None = None,
    choose: Choose | None = None,
) -> Report:
    """Read every input into the corpus folder and say what became of it.

    A bad file is named in the report and does not stop the others; a second run over the same files
    changes nothing. Raises CorpusError where the corpus cannot be read or written.
    """
    wishes = _Wishes(source, day, reference, choose)
    store = Store(corpus, dry_run=dry_run)
    visits = Visits.load(corpus)
    kept: list[Kept] = []
    merged: list[Merged] = []
    left_out: list[LeftOutFile] = []
    files = list(expand(inputs, stdin))
    for done, file in enumerate(files, start=1):
        try:
            if file.unreadable:
                raise ReadingError(file.unreadable)
            for outcome in _of_input(file, wishes, store, visits):
                if isinstance(outcome, Kept):
                    kept.append(outcome)
                elif isinstance(outcome, Merged):
                    merged.append(outcome)
                else:
                    left_out.append(outcome)
        except ReadingError as error:
            left_out.append(LeftOutFile(file.name, str(error)))
        if progress:
            progress(done, len(files))
    store.close()
    if not dry_run:
        visits.save()
    return Report(tuple(kept), tuple(merged), tuple(left_out))


def article(path: str, stdin: bytes | None = None) -> Article:
    """The article of one file or of standard input (`-`), cleaned, not stored.

    A corpus document is read as it is. Raises ReadingError; the message names the file.
    """
    try:
        (file,) = expand([path], stdin)
        if file.address:
            pages = list(fetched(path, Visits()))
        else:
            data = file.load()
            document = _document(path, data)
            if document is not None:
                return document
            pages = list(readers.read(path, data))
        good = [page for page in pages if isinstance(page, Page)]
        if not good and pages:
            raise ReadingError(next(p.reason for p in pages if isinstance(p, Unreadable)))
        if len(good) != 1:
            raise ReadingError(f"it holds {len(good)} articles: use `briefings ingest`")
        return _article(good[0], _Wishes(None, None, None, None))
    except ReadingError as error:
        raise ReadingError(f"{path}: {error}") from error
    except ValueError as error:
        raise ReadingError(f"{path}: name one file") from error


def _document(path: str, data: bytes) -> Article | None:
    """The article, if the data are a corpus document."""
    if not data.removeprefix(b"\xef\xbb\xbf").startswith(b"---"):
        return None
    text = data.decode("utf-8-sig", errors="replace")
    if not frontmatter.looks_like(text):
        return None
    try:
        found = corpus.parse(text, None if path == STDIN else Path(path))
    except ValueError as error:
        raise ReadingError(str(error)) from error
    return found if found.id else replace(found, id="A00")


def _of_input(
    file: Input, wishes: _Wishes, store: Store, visits: Visits
) -> Iterator[Kept | Merged | LeftOutFile]:
    """What becomes of each page of an input; an address is fetched here and only here."""
    if not file.address:
        yield from _outcomes(file.name, file.load(), wishes, store)
        return
    for page in fetched(file.name, visits):
        yield _one(page, wishes, store, page.name)


def _outcomes(
    name: str, data: bytes, wishes: _Wishes, store: Store
) -> Iterator[Kept | Merged | LeftOutFile]:
    """What becomes of each page of a file."""
    fingerprint = corpus.digest_bytes(data) + wishes.mark
    known = store.seen(fingerprint)
    if known is not None:
        for identifier in known:
            yield Merged(name, identifier, "same")
        return
    ids: list[str] = []
    complete = True
    document = _document(name, data)
    pages: Iterator[Page | Unreadable | Article]
    pages = iter([document]) if document else readers.read(name, data)
    for page in pages:
        outcome = _one(page, wishes, store, name)
        complete = complete and not isinstance(outcome, LeftOutFile)
        if not isinstance(outcome, LeftOutFile):
            ids.append(outcome.id if isinstance(outcome, Kept) else outcome.into)
        yield outcome
    if complete and ids:
        store.remember(fingerprint, ids)


def _one(
    page: Page | Unreadable | Article, wishes: _Wishes, store: Store, name: str
) -> Kept | Merged | LeftOutFile:
    if isinstance(page, Unreadable):
        return LeftOutFile(page.name, page.reason)
    label = name if isinstance(page, Article) else page.name
    try:
        found = page if isinstance(page, Article) else _article(page, wishes)
    except ReadingError as error:
        return LeftOutFile(label, str(error))
    twin = store.duplicate(found)
    if twin is None:
        stored, path = store.add(found)
        return _kept(label, stored, path)
    if twin.relation == "version":
        newer = is_newer(found, twin.article)
        store.supersede(twin.article, found) if newer else store.keep_version(found, twin.article)
    else:
        fuller = store.complete(twin.article, found, given=wishes.day is not None)
        if fuller is not None and fuller.path is not None:
            return _kept(label, fuller, fuller.path)
    return Merged(label, twin.article.id, twin.relation)


def _kept(label: str, stored: Article, path: Path) -> Kept:
    return Kept(
        file=label,
        id=stored.id,
        path=str(path),
        title=stored.title,
        source=stored.source,
        date=stored.date.isoformat() if stored.date else corpus.UNKNOWN,
        date_evidence=stored.date_evidence,
        url=stored.url,
        sha256=stored.sha256,
    )


def _article(page: Page, wishes: _Wishes) -> Article:
    """The article of a raw page. Raises ReadingError where there is none."""
    cleaned = boilerplate.clean(page.text, page.title)
    body = cleaned.body
    if sum(len(p.split()) for p in cleaned.paragraphs) < _FEWEST_WORDS:
        raise ReadingError("no article was found in it: only headlines, menus or captions")
    found = publication(
        page, cleaned, day=wishes.day, reference=wishes.reference, choose=wishes.choose
    )
    return Article(
        id="A00",
        title=cleaned.title,
        body=body,
        source=wishes.source or _source(page, cleaned),
        date=found.day,
        date_evidence=found.evidence,
        url=page.url,
        ingested_from=page.name,
        sha256=corpus.digest(body),
        captions=tuple(dict.fromkeys((*page.captions, *cleaned.captions))),
    )


def _source(page: Page, cleaned: Cleaned) -> str | None:
    """The outlet: what the markup says, then the page's lines, its address, the text, the file's name."""
    if page.source:
        return outlets.house_name(page.source)
    outside = cleaned.lines("junk", "meta", "caption")
    credits = [outlets.of_credit(line) for line in outside]
    found = next((name for name in credits if name), None)
    from_url = outlets.of_url(page.url)
    if from_url and "." not in from_url:
        return from_url
    by_title = outlets.of_title(page.title)[1] if page.title else None
    first = next((i for i, x in enumerate(cleaned.labelled) if x.label == "paragraph"), 0)
    header = [x.line.text for x in cleaned.labelled[:first] if x.label in {"junk", "caption"}]
    heads = [x.line.text for x in cleaned.labelled if x.reason == "dateline"]
    datelines = [outlets.of_dateline(line) for line in (*cleaned.paragraphs[:1], *heads)]
    dateline = next((name for name in datelines if name), None)
    return (
        found
        or by_title
        or outlets.of_header(header)
        or outlets.of_own_words(cleaned.paragraphs)
        or outlets.of_file_name(page.name)
        or dateline
        or from_url
    )
