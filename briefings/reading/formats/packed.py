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
        if len(members) > _MOST_PARTS or sum(m.file_size for m in members) > _MOST_BYTES:
            raise self._too_large()
        self.names = frozenset(member.filename for member in members)

    def bytes(self, name: str) -> bytes:
        """The bytes of a part; all that are read have one limit, whatever their headers say."""
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
        """The root element of an XML part."""
        from xml.etree.ElementTree import ParseError

        from defusedxml.common import DefusedXmlException
        from defusedxml.ElementTree import fromstring

        try:
            return fromstring(self.bytes(name))
        except DefusedXmlException as error:
            raise ReadingError(f"it defines XML entities, which no {self._is} needs") from error
        except (ParseError, ValueError) as error:
            raise self._unreadable() from error

    def elements(self, name: str) -> Iterator[tuple[str, Any]]:
        """The elements of an XML part as they begin and end, for a part that is too long for a tree."""
        from xml.etree.ElementTree import ParseError

        from defusedxml.common import DefusedXmlException
        from defusedxml.ElementTree import iterparse

        try:
            yield from iterparse(io.BytesIO(self.bytes(name)), events=("start", "end"))
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
