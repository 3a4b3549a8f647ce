"""Reads what users have into the corpus: cleaned, dated, attributed, each article once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from briefings.errors import ReadingError
from briefings.reading.cleaning import article as cleaning
from briefings.reading.cleaning import languages, publisher
from briefings.reading.cleaning.boilerplate import Cleaned
from briefings.reading.cleaning.opinion import is_opinion
from briefings.reading.dating.publication import Choose, publication
from briefings.reading.formats import chats, plain, readers
from briefings.reading.formats.feeds import Visits, fetched
from briefings.reading.inputs import STDIN, Input, expand
from briefings.reading.store import corpus
from briefings.reading.store.adding import Store
from briefings.reading.store.corpus import check_folder
from briefings.reading.store.duplicates import Match, is_newer
from briefings.reading.store.lock import only_one
from briefings.reading.store.report import (
    Kept,
    LeftOutFile,
    LeftOutLine,
    MendedFile,
    Merged,
    Outcome,
    Report,
    Tally,
    UnreadableDate,
)
from briefings.reading.words import frontmatter, outlets
from briefings.reading.words.pages import Page, Unreadable
from briefings.records import Article

Progress = Callable[[int, int], None]

__all__ = ["Kept", "LeftOutFile", "Merged", "Report", "article", "ingest", "with_lines"]


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

    def said_of(self, document: Article) -> Article:
        """A corpus document with the outlet and the day that the user gives it."""
        return replace(
            document,
            source=self.source or document.source,
            date=self.day or document.date,
            date_evidence="given" if self.day else document.date_evidence,
        )


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
    changes nothing; of two runs at once the second waits. Raises CorpusError where the corpus cannot
    be read or written.
    """
    check_folder(corpus)
    wishes = _Wishes(source, day, reference, choose)
    files = list(expand(inputs, stdin))
    tally = Tally()
    with nullcontext() if dry_run else only_one(corpus):
        store = Store(corpus, dry_run=dry_run)
        visits = Visits.load(corpus)
        for done, file in enumerate(files, start=1):
            try:
                for outcome in _of_input(file, wishes, store, visits):
                    tally.add(outcome)
            except ReadingError as error:
                tally.add(LeftOutFile(file.name, str(error)))
            if progress:
                progress(done, len(files))
        store.close()
        if not dry_run:
            visits.save()
    return tally.report()


def article(path: str, stdin: bytes | None = None) -> Article:
    """The article of one file or of standard input (`-`), cleaned, not stored.

    A corpus document is read as it is. Raises ReadingError; the message names the file.
    """
    return with_lines(path, stdin)[0]


def with_lines(path: str, stdin: bytes | None = None) -> tuple[Article, Cleaned | None, int]:
    """As `article`, with every line of the raw page, None for a corpus document, and of how many posts.

    Raises ReadingError.
    """
    try:
        (file,) = expand([path], stdin)
        if file.unreadable:
            raise ReadingError(file.unreadable)
        if file.address:
            pages = list(fetched(path, Visits()))
        else:
            data = file.load()
            document = _document(path, data)
            if document is not None:
                return document, None, 1
            pages = list(readers.read(path, data))
        good = [page for page in pages if isinstance(page, Page)]
        if not good and pages:
            raise ReadingError(next(p.reason for p in pages if isinstance(p, Unreadable)))
        whole, posts = chats.together(good), len(good)
        if whole is not None:
            good = [whole]
        if len(good) != 1:
            many = f"it holds {len(good)} articles: use `briefings ingest`"
            raise ReadingError(many if good else "it holds no article")
        return *_article(good[0], _Wishes(None, None, None, None))[:2], posts
    except ReadingError as error:
        raise ReadingError(f"{path}: {error}") from error
    except ValueError as error:
        raise ReadingError(f"{path}: name one file") from error


def _document(path: str, data: bytes) -> Article | None:
    """The article, if the data are a corpus document; one that was written by hand loses its markup."""
    if not data.removeprefix(b"\xef\xbb\xbf").startswith(b"---"):
        return None
    text = data.decode("utf-8-sig", errors="replace")
    if not frontmatter.looks_like(text):
        return None
    head = frontmatter.parse(text)[0]
    try:
        found = corpus.parse(text, None if path == STDIN else Path(path))
    except ValueError as error:
        raise ReadingError(str(error)) from error
    if not head.get("sha256"):
        source = found.source or plain.fields_named_otherwise(head).get("source")
        found = replace(_without_markup(found), source=source)
    return found if found.id else replace(found, id="A00")


def _without_markup(document: Article) -> Article:
    """Markdown under front matter as the plain text that ingest itself would have written."""
    body, captions = plain.body_without_markup(document.body)
    body = plain.without_frame(body, document.title)
    if not body:
        return document
    captions = tuple(dict.fromkeys((*document.captions, *captions)))
    return replace(document, body=body, sha256=corpus.digest(body), captions=captions)


def _of_input(file: Input, wishes: _Wishes, store: Store, visits: Visits) -> Iterator[Outcome]:
    """What becomes of each page of an input; an address is fetched here and only here."""
    if file.unreadable:
        raise ReadingError(file.unreadable)
    if not file.address:
        yield from _outcomes(file.name, file.load(), wishes, store)
        return
    for page in fetched(file.name, visits):
        yield from _of_page(page, wishes, store, page.name)


def _outcomes(name: str, data: bytes, wishes: _Wishes, store: Store) -> Iterator[Outcome]:
    """What becomes of each page of a file."""
    fingerprint = corpus.digest_bytes(data) + wishes.mark
    known = store.seen(fingerprint)
    if known is not None:
        for identifier in known:
            yield Merged(name, identifier, "same")
        return
    document = _document(name, data)
    pages: Iterator[Page | Unreadable | Article]
    pages = iter([document]) if document else readers.read(name, data)
    ids: list[str] = []
    complete = True
    for page in pages:
        first, *more = _of_page(page, wishes, store, name)
        if isinstance(first, Kept | Merged):
            ids.append(first.id if isinstance(first, Kept) else first.into)
        else:
            complete = False
        yield from (first, *more)
    if complete and not ids:
        yield LeftOutFile(name, "it holds no article")
    elif complete:
        store.remember(fingerprint, ids)


def _of_page(
    page: Page | Unreadable | Article, wishes: _Wishes, store: Store, name: str
) -> Iterator[Outcome]:
    """What becomes of a page: one outcome, or two for a version that is an article too, and lines."""
    if isinstance(page, Unreadable):
        yield LeftOutFile(page.name, page.reason)
        return
    label = name if isinstance(page, Article) else page.name
    try:
        if isinstance(page, Article):
            found, left, wrong = wishes.said_of(page), [], ""
        else:
            found, cleaned, wrong = _article(page, wishes)
            left = cleaning.missed(cleaned, found.captions)
    except ReadingError as error:
        yield LeftOutFile(label, str(error))
        return
    twin = store.duplicate(found)
    if twin is None:
        yield Kept.of(label, *store.add(found))
    elif twin.both:
        yield Kept.of(label, *store.add_version(found, twin.article))
        yield Merged(label, twin.article.id, twin.relation)
    else:
        yield _merged(label, found, twin, store, given=wishes.day is not None)
    if twin is None or twin.both:
        yield from (LeftOutLine(label, line, reason) for line, reason in left)
        if wrong:
            yield UnreadableDate.of(label, wrong, found)
        if isinstance(page, Page) and page.mended:
            number = label.rpartition("#")
            yield MendedFile(number[0] if number[2].isdecimal() else label, page.mended)


def _merged(label: str, found: Article, twin: Match, store: Store, *, given: bool) -> Kept | Merged:
    """Merge an article with its twin; that counts as kept where it gave the twin its day or outlet."""
    known = twin.article
    if twin.relation == "version":
        newer = is_newer(found, known)
        store.supersede(known, found) if newer else store.keep_version(found, known)
        return Merged(label, known.id, twin.relation)
    if twin.relation == "near" and found.source and not known.source:
        return Kept.of(label, *store.take_over(known, found, given=given))
    fuller = store.complete(known, found, given=given) or known
    if fuller.path is not None and (fuller.date, fuller.source) != (known.date, known.source):
        return Kept.of(label, fuller, fuller.path)
    return Merged(label, known.id, twin.relation)


def _article(page: Page, wishes: _Wishes) -> tuple[Article, Cleaned, str]:
    """The article of a raw page, the page's lines, and its date where that is no day.

    Raises ReadingError where there is no article.
    """
    cleaned = cleaning.cleaned(page)
    body = cleaned.body
    language = languages.other_language(f"{cleaned.title}\n{body}")
    if language is not None:
        raise ReadingError(f"it is in {language}, not in Arabic")
    found = publication(
        page, cleaned, day=wishes.day, reference=wishes.reference, choose=wishes.choose
    )
    source = wishes.source or publisher.of_page(page, cleaned)
    passed_on = outlets.house_name(page.passed_on_by)
    made = Article(
        id="A00",
        title=cleaned.title,
        body=body,
        source=source,
        also_printed_by=(passed_on,) if passed_on not in ("", source) else (),
        date=found.day,
        date_evidence=found.evidence,
        url=page.url,
        ingested_from=page.name,
        sha256=corpus.digest(body),
        captions=tuple(dict.fromkeys((*page.captions, *cleaned.captions))),
        updated=page.updated,
        opinion=is_opinion((page.title, cleaned.title), cleaned.labelled, cleaned.paragraphs),
    )
    return made, cleaned, next(iter(found.unreadable), "")
