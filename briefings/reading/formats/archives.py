"""ZIP archives of pages, unpacked in memory: no path of theirs is ever used, sizes are bounded.

An archive in an archive, as of a shared folder or a mail's attachment, is read too; one within that is not.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import PurePosixPath

from briefings.errors import ReadingError
from briefings.reading.formats import readers
from briefings.reading.formats.packed import BROKEN, swells
from briefings.reading.words.pages import Page, Unreadable

_MOST_MEMBERS = 20_000
_MOST_BYTES = 512 * 2**20  # of all members together, unpacked


class Room:
    """What an archive and those in it or beside it may unpack to together."""

    def __init__(self) -> None:
        self._members, self._bytes = _MOST_MEMBERS, _MOST_BYTES

    def take(self, members: Sequence[zipfile.ZipInfo]) -> None:
        """Make room for members. Raises ReadingError where they are too many or too large."""
        self._members -= len(members)
        self._bytes -= sum(member.file_size for member in members)
        if self._members < 0 or self._bytes < 0:
            raise ReadingError("it unpacks to far more than articles: it is refused")


def pages(name: str, data: bytes, room: Room | None = None) -> Iterator[Page | Unreadable]:
    """The pages of every file in an archive; bad members are named, bombs refused.

    Archives that come together, as those of one mail, share their `room`.
    """
    yield from _pages(name, data, room or Room(), deepest=False)


def _pages(name: str, data: bytes, room: Room, *, deepest: bool) -> Iterator[Page | Unreadable]:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except BROKEN as error:
        raise ReadingError("it is not a ZIP archive that can be read") from error
    with archive:
        members = [m for m in archive.infolist() if not m.is_dir() and not _is_clutter(m.filename)]
        room.take(members)
        if deepest and not members:
            raise ReadingError("it holds no article")
        for member in members:
            yield from _member(archive, member, name, room, deepest=deepest)


def _member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, room: Room, *, deepest: bool
) -> Iterator[Page | Unreadable]:
    inner = _name(member)
    shown = f"{name}!{inner}"
    if _is_trick(inner):
        yield Unreadable(shown, "its path leaves the archive: it is refused")
    elif why := readers.unreadable(inner, partial(_head, archive, member)):
        yield Unreadable(shown, why)
    elif swells(member):
        yield Unreadable(shown, "it unpacks to far more than an article: it is refused")
    else:
        try:
            data = _bytes(archive, member)
            if not readers.is_archive(shown, data):
                yield from readers.read(shown, data)
            elif deepest:
                yield Unreadable(shown, "an archive inside an inner archive: unpack it first")
            else:
                yield from _pages(shown, data, room, deepest=True)
        except ReadingError as error:
            yield Unreadable(shown, str(error))


def _bytes(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """A member's bytes, never more than the limit, whatever its header says."""
    try:
        with archive.open(member) as stream:
            data = stream.read(readers.LARGEST + 1)
    except BROKEN as error:
        locked = "password" in str(error)
        raise ReadingError("it is locked with a password" if locked else "it is damaged") from error
    if len(data) > readers.LARGEST:
        raise ReadingError("it unpacks to far more than an article: it is refused")
    return data


def _head(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """The first bytes of a member. Raises ReadingError."""
    try:
        with archive.open(member) as stream:
            return stream.read(readers.HEAD)
    except BROKEN as error:
        raise ReadingError("it is damaged or locked") from error


def _name(member: zipfile.ZipInfo) -> str:
    """The member's name; old archivers wrote Arabic names without saying the encoding."""
    name = member.filename.replace("\\", "/")
    if member.flag_bits & 0x800:
        return name
    for encoding in ("utf-8", "cp1256"):
        try:
            return name.encode("cp437").decode(encoding)
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
    return name


def _is_trick(name: str) -> bool:
    path = PurePosixPath(name)
    return path.is_absolute() or ".." in path.parts or ":" in name or "\x00" in name


def _is_clutter(name: str) -> bool:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return any((part.startswith(".") and part != "..") or part == "__MACOSX" for part in parts)
