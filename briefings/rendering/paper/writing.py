"""The PDF file itself: objects in order, small ones packed into object streams (PDF 1.7, 7.5).

`pydyf` can do this too; it packs at the highest level, twice, which takes longer than joining all
parts. Here everything is packed once, at the usual level.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterable, Sequence
from typing import Any

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_PACKED = 10_000  # objects in one stream; a reader unpacks it whole to get at one of them
_FREE, _PLAIN, _IN_STREAM = 0, 1, 2  # kinds of entries of a cross-reference stream
_ROW = struct.Struct(">BIH")  # their three fields, of 1, 4 and 2 bytes


class File:
    """A PDF as it is written: the bytes so far, and where each object is."""

    def __init__(self) -> None:
        self.content = bytearray(_HEADER)
        self.places: dict[int, tuple[int, int, int]] = {0: (_FREE, 0, 65535)}

    def add(self, number: int, body: bytes) -> None:
        """Write one object."""
        self.places[number] = (_PLAIN, len(self.content), 0)
        self.content += b"%d 0 obj\n%s\nendobj\n" % (number, body)

    def pack(self, objects: Sequence[Any], number: int) -> None:
        """Write objects into an object stream of that number."""
        bodies = [one.data for one in objects]
        index, position = [], 0
        for k, (one, body) in enumerate(zip(objects, bodies, strict=True)):
            index.append(b"%d %d" % (one.number, position))
            position += len(body) + 1
            self.places[one.number] = (_IN_STREAM, number, k)
        first = b" ".join(index) + b"\n"
        head = b"/Type /ObjStm /N %d /First %d" % (len(objects), len(first))
        self.add(number, _stream(first + b"\n".join(bodies), head))

    def close(self, number: int, root: bytes, info: bytes, identifier: bytes) -> bytes:
        """Write the cross-reference stream of that number, which points at itself too."""
        start = len(self.content)
        self.places[number] = (_PLAIN, start, 0)
        rows = (self.places.get(k, (_FREE, 0, 0)) for k in range(number + 1))
        table = b"".join([_ROW.pack(*row) for row in rows])
        digest = hashlib.md5(self.content, usedforsecurity=False).hexdigest().encode()
        head = b"/Type /XRef /W [1 4 2] /Size %d /Root %s /Info %s /ID [(%s) (%s)]" % (
            number + 1, root, info, identifier, digest,
        )  # fmt: skip
        self.add(number, _stream(table, head))
        self.content += b"startxref\n%d\n%%%%EOF\n" % start
        return bytes(self.content)


def write(objects: Iterable[Any], root: bytes, info: Any, identifier: bytes) -> bytes:
    """The bytes of a PDF of these objects (`pydyf` ones, numbered by their places).

    `root` is the reference of the catalogue, `info` the document's properties, `identifier` letters
    and figures that name the content.
    """
    file, small = File(), []
    number = 0
    for number, one in enumerate(objects):
        if one.free == "f":
            continue
        if one.compressible:
            small.append(one)
        else:
            file.add(number, one.data)
    info.number = number = number + 1
    small.append(info)
    for start in range(0, len(small), _PACKED):
        number += 1
        file.pack(small[start : start + _PACKED], number)
    return file.close(number + 1, root, info.reference, identifier)


def _stream(content: bytes, head: bytes) -> bytes:
    packed = zlib.compress(content)
    return b"<<%s /Length %d /Filter /FlateDecode>>\nstream\n%s\nendstream" % (
        head, len(packed), packed,
    )  # fmt: skip
