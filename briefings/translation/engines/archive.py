"""Unpacking archives from strangers: no path leaves the folder, no bomb fills the disk."""

from __future__ import annotations

import json
import shutil
import stat
import tempfile
import zipfile
from pathlib import Path, PurePosixPath
from typing import Any

from briefings.errors import PackageError

# The largest MADLAD conversion is about 11 GB; a real model hardly shrinks, so a file that grows
# more than a hundredfold is a bomb.
MOST_BYTES = 16 << 30
MOST_FILES = 2_000
MOST_GROWTH = 100


def unpack(archive: Path, folder: Path) -> None:
    """Unpack a zip file so that `folder` appears complete or not at all.

    Another process that unpacks the same at the same time does no harm: the first one to finish
    wins. Raises PackageError for anything that is no well-behaved zip, and OSError.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with _opened(archive) as source:
        members = _checked(source, archive)
        fresh = Path(tempfile.mkdtemp(prefix=".unpacking-", dir=folder.parent))
        try:
            for member, parts in members:
                _write(source, member, fresh.joinpath(*parts), archive)
            try:
                fresh.replace(folder)
            except OSError:
                if not folder.is_dir():
                    raise
        finally:
            shutil.rmtree(fresh, ignore_errors=True)


def differing(archive: Path, folder: Path, *, contents: bool = False) -> list[str]:
    """The archive's files that the folder lacks or has otherwise; by size, or by their contents.

    Sizes take a millisecond and find what a full disk or a broken copy left behind; contents are
    compared by the CRC-32 that the archive keeps. Raises PackageError for no zip.
    """
    import zlib

    wrong = []
    with _opened(archive) as source:
        for entry, parts in _checked(source, archive):
            path = folder.joinpath(*parts)
            same = path.is_file() and path.stat().st_size == entry.file_size
            if same and contents:
                same = zlib.crc32(path.read_bytes()) == entry.CRC
            if not same:
                wrong.append(entry.filename)
    return wrong


def _opened(archive: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(archive)
    except FileNotFoundError as error:
        raise PackageError(f"{archive}: no such file") from error
    except (zipfile.BadZipFile, OSError) as error:
        raise PackageError(
            f"{archive}: not an Argos package (a zip file is wanted); download it again"
        ) from error


def _checked(
    source: zipfile.ZipFile, archive: Path
) -> list[tuple[zipfile.ZipInfo, tuple[str, ...]]]:
    entries = [entry for entry in source.infolist() if not entry.is_dir()]
    if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise PackageError(f"{archive}: far larger than any package; refused")
    checked = []
    for entry in entries:
        path = PurePosixPath(entry.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
            raise PackageError(f"{archive}: {entry.filename!r} points out of the package; refused")
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise PackageError(f"{archive}: {entry.filename!r} is a link; refused")
        if entry.file_size > MOST_GROWTH * max(entry.compress_size, 10_000):
            raise PackageError(f"{archive}: {entry.filename!r} grows beyond reason; refused")
        checked.append((entry, path.parts))
    return checked


def _write(source: zipfile.ZipFile, entry: zipfile.ZipInfo, target: Path, archive: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    left = entry.file_size  # zipfile itself checks the CRC; the size is ours to hold it to
    try:
        with source.open(entry) as packed, target.open("xb") as file:
            while part := packed.read(1 << 20):
                left -= len(part)
                if left < 0:
                    raise PackageError(
                        f"{archive}: {entry.filename!r} lies about its size; refused"
                    )
                file.write(part)
    # What `zipfile` raises for a wrong CRC, a password, a way of packing that it lacks, a short file.
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError) as error:
        raise PackageError(
            f"{archive}: {entry.filename!r} is damaged; download it again"
        ) from error


def describe(source: Path) -> dict[str, Any]:
    """The `metadata.json` of an archive or of an unpacked folder. Raises PackageError."""
    try:
        if source.is_dir():
            text = (source / "metadata.json").read_bytes()
        else:
            with zipfile.ZipFile(source) as archive:
                text = archive.read(_metadata_member(archive))
        metadata = json.loads(text)
    except FileNotFoundError as error:
        raise PackageError(f"{source}: no such package; give the path of an .argosmodel") from error
    except (OSError, ValueError, KeyError, RuntimeError, zipfile.BadZipFile) as error:
        raise PackageError(f"{source}: not an Argos package; download it again") from error
    if not isinstance(metadata, dict):
        raise PackageError(f"{source}: metadata.json is no object; download it again")
    return metadata


def folder_size(folder: Path) -> int:
    """Bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _metadata_member(archive: zipfile.ZipFile) -> str:
    for name in archive.namelist():
        if name.count("/") == 1 and name.endswith("/metadata.json"):
            if archive.getinfo(name).file_size > 1 << 20:
                break
            return name
    raise KeyError("metadata.json")
