"""Documents that are ZIP archives of XML: their parts, bounded in size, without entities.

No part is ever unpacked to a path, and what one names outside the archive is never fetched.
"""

from __future__ import annotations

import io
import lzma
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from briefings.errors import ReadingError

_MOST_BYTES = 128 * 2**20  # of a document, unpacked
_MOST_PARTS = 20_000
_HIGHEST_RATIO = 200  # unpacked to packed, for parts of more than a megabyte
_LARGEST_TREE = 16 * 2**20  # bytes of a part that is read as a whole
_MOST_ELEMENTS, _DEEPEST = 2_000_000, 256  # of a part, and one within another
BROKEN = (  # what zipfile raises over broken and encrypted archives
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    RuntimeError,
    ValueError,
    IndexError,
    EOFError,
    OSError,
    KeyError,
)


def swells(member: zipfile.ZipInfo) -> bool:
    """Whether a member unpacks to so many times its size as no text does."""
    return member.file_size > max(2**20, _HIGHEST_RATIO * max(1, member.compress_size))


class Packed:
    """The parts of a document. Raises ReadingError with what it `is` where it is none."""

    def __init__(self, data: bytes, is_: str) -> None:
        self._is = is_
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except BROKEN as error:
            raise self._unreadable() from error
        members = self._archive.infolist()
        self._left = _MOST_BYTES
        many = len(members) > _MOST_PARTS or sum(m.file_size for m in members) > _MOST_BYTES
        if many or any(map(swells, members)):
            raise self._too_large()
        self.names = frozenset(member.filename for member in members)

    def part(self, name: str) -> bytes:
        """The bytes of a part; all that are read have one limit, whatever their headers say.

        Raises ReadingError.
        """
        try:
            with self._archive.open(name) as stream:
                data = stream.read(self._left + 1)
        except BROKEN as error:
            raise self._unreadable() from error
        self._left -= len(data)
        if self._left < 0:
            raise self._too_large()
        return data

    def tree(self, name: str) -> Any:
        """The root element of an XML part. Raises ReadingError."""
        data = self.part(name)
        if len(data) > _LARGEST_TREE:
            raise self._too_large()
        root = None
        for _, element in self._elements(data):
            root = element if root is None else root
        return root

    def elements(self, name: str) -> Iterator[tuple[str, Any]]:
        """The elements of an XML part as they begin and end, for a part that is too long for a tree."""
        yield from self._elements(self.part(name))

    def _elements(self, data: bytes) -> Iterator[tuple[str, Any]]:
        from xml.etree.ElementTree import ParseError

        from defusedxml.common import DefusedXmlException
        from defusedxml.ElementTree import iterparse

        count = depth = 0
        try:
            for event, element in iterparse(io.BytesIO(data), events=("start", "end")):
                opens = event == "start"
                count, depth = count + opens, depth + (1 if opens else -1)
                if count > _MOST_ELEMENTS:
                    raise self._too_large()
                if depth > _DEEPEST:
                    raise self._unreadable()
                yield event, element
        except DefusedXmlException as error:
            raise ReadingError(f"it defines XML entities, which no {self._is} needs") from error
        except (ParseError, ValueError) as error:
            raise self._unreadable() from error

    def _unreadable(self) -> ReadingError:
        article = "an" if self._is[0] in "AEO" else "a"
        return ReadingError(f"it is not {article} {self._is} that can be read: save it again")

    def _too_large(self) -> ReadingError:
        return ReadingError(f"it unpacks to far more than {self._is}s hold: it is refused")


def within(base: str, target: str) -> str:
    """The part that another one at `base` names, as a relative or an absolute path within the archive."""
    path = unquote(target.partition("#")[0])
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(base), path))
    return joined.lstrip("/")


def local(tag: object) -> str:
    """The name of an element without its namespace."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(node: Any, name: str) -> str:
    """An attribute by its name, whatever its namespace; "" where it is not there."""
    return next((value for key, value in node.items() if local(key) == name), "")
