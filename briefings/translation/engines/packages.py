"""Translation packages: which there are, where they lie, and which a user means."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

from briefings.errors import PackageError
from briefings.files import sha256
from briefings.language import packed
from briefings.translation.engines.archive import describe, differing, folder_size, unpack
from briefings.translation.memory.sealed import can_be_made

BUNDLED = packed.path("packages")
PAIR = ("ar", "en")
SUFFIX = ".argosmodel"
RECORD = ".briefings.json"  # in an installed folder: hashes of its files
# Variable → where the folder is without it, and what Argos' import makes there.
_ARGOS_FOLDERS = {
    "XDG_DATA_HOME": (".local/share", "argos-translate/packages"),
    "XDG_CONFIG_HOME": (".config", "argos-translate"),
    "XDG_CACHE_HOME": (".local/cache", "argos-translate/downloads"),
}


@dataclass(frozen=True, slots=True)
class PackageInfo:
    """A translation package on this machine."""

    name: str
    version: str
    from_code: str  # "" where a plain CTranslate2 folder does not say
    to_code: str
    path: Path  # the unpacked folder; of a bundled package that was never used, the archive
    origin: Literal["bundled", "installed", "path"]
    size: int  # bytes on disk
    archive: Path | None = None  # the .argosmodel that the folder was unpacked from


def installed() -> list[PackageInfo]:
    """The bundled packages and those in Argos' own folders, broken ones left out."""
    return [*_bundled(), *_in_argos_folders()]


def find(name_or_path: str = "") -> PackageInfo:
    """The package that a user means, unpacked and of Arabic→English; "" is the bundled one.

    Raises PackageError that names the packages there are.
    """
    path = Path(name_or_path).expanduser()
    looks_like_path = path.suffix == SUFFIX or any(sep in name_or_path for sep in "/\\")
    if name_or_path and (looks_like_path or path.is_dir()):
        return _from_path(path)
    known = installed()
    for info in known:
        if _fits(info) and name_or_path in ("", info.name, info.path.name):
            return _unpacked(info)
    if not name_or_path:
        raise PackageError(
            "no Arabic→English package is installed; give one with --package PATH or run "
            "'briefings packages install PATH'"
        )
    names = ", ".join(sorted({info.name for info in known})) or "none"
    raise PackageError(
        f"no package {name_or_path!r}; installed: {names}; "
        "see 'briefings packages list', or give a path"
    )


def argos_package(folder: Path) -> Any:
    """`argostranslate.package.Package` of an unpacked package. Raises PackageError."""
    try:
        return argos().Package(folder)
    except (OSError, ValueError, TypeError, AttributeError, KeyError) as error:
        raise PackageError(f"{folder}: metadata.json cannot be read; install it anew") from error


def argos_folder() -> Path:
    """Where Argos keeps installed packages (`ARGOS_PACKAGES_DIR`, or the user's data folder)."""
    return Path(argos().settings.package_data_dir)


def cache_folder() -> Path:
    """Where archives are unpacked to, by content; it may be deleted at any time."""
    import platformdirs

    own = Path(platformdirs.user_cache_dir("briefings")) / "packages"
    return own if can_be_made(own) else Path(_passing("cache").name) / "packages"


@cache
def argos() -> Any:
    """`argostranslate.package`, whose import makes folders in the user's home, for settings and more.

    In place of each that is not there Argos gets an empty one, which goes at once: a process may be
    killed. Where packages are installed to is still the user's. Only Argos sees that: the environment
    is the user's again when this returns.
    """
    before, standing_in = dict(os.environ), _standing_in()
    os.environ.update(standing_in)
    try:
        import argostranslate.package as module
    finally:
        if standing_in:
            shutil.rmtree(_passing("argos").name, ignore_errors=True)
        for name in standing_in:
            os.environ.pop(name, None)
        os.environ.update({k: v for k, v in before.items() if k in standing_in})
    usual = _argos_place("XDG_DATA_HOME")
    mine = Path(standing_in.get("XDG_DATA_HOME", ""), *usual.parts[-2:])
    if module.settings.package_data_dir == mine and can_be_made(usual):
        dirs = module.settings.package_dirs
        module.settings.package_dirs = [usual if Path(d) == mine else d for d in dirs]
        module.settings.package_data_dir = usual
    return module


def _argos_place(name: str) -> Path:
    usual, made = _ARGOS_FOLDERS[name]
    return Path(os.environ.get(name) or Path.home() / usual) / made


def _standing_in() -> dict[str, str]:
    """The variables of the folders that Argos would have to make, each with one that goes again."""
    return {
        name: _passing("argos").name
        for name in _ARGOS_FOLDERS
        if not os.access(_argos_place(name), os.F_OK)  # never raises
    }


def make_argos_folders() -> None:
    """Where Argos downloads to; what stands in for the user's folders goes when the process ends."""
    settings = argos().settings
    for folder in (Path(settings.local_package_index).parent, Path(settings.downloads_dir)):
        folder.mkdir(parents=True, exist_ok=True)


@cache
def _passing(_purpose: str) -> tempfile.TemporaryDirectory[str]:
    """A folder that stands in for one of the user's; it goes when the process ends."""
    return tempfile.TemporaryDirectory(prefix="briefings-", ignore_cleanup_errors=True)


def _bundled() -> Iterator[PackageInfo]:
    for archive in sorted(BUNDLED.glob(f"*{SUFFIX}")):
        yield _info(archive, describe(archive), "bundled", archive.stat().st_size)


def _in_argos_folders() -> Iterator[PackageInfo]:
    for directory in argos().settings.package_dirs:
        for folder in sorted(path for path in Path(directory).glob("*") if path.is_dir()):
            try:
                yield _info(folder, describe(folder), "installed", folder_size(folder))
            except PackageError:
                continue  # `verify` says what is wrong with it


def _info(
    path: Path, metadata: dict[str, Any], origin: Literal["bundled", "installed", "path"], size: int
) -> PackageInfo:
    code = {key: str(metadata.get(key) or "") for key in ("from_code", "to_code")}
    kind = str(metadata.get("type") or "translate")
    name = f"{kind}-{code['from_code']}_{code['to_code']}"
    version = str(metadata.get("package_version") or "")
    return PackageInfo(name, version, code["from_code"], code["to_code"], path, origin, size)


def _fits(info: PackageInfo) -> bool:
    return info.name == f"translate-{PAIR[0]}_{PAIR[1]}"


def _from_path(path: Path) -> PackageInfo:
    if path.is_dir() and not (path / "metadata.json").is_file():
        if not (path / "model.bin").is_file():
            raise PackageError(
                f"{path}: neither an Argos package (metadata.json) nor a CTranslate2 folder "
                "(model.bin)"
            )
        return PackageInfo(path.resolve().name, "", "", "", path, "path", folder_size(path))
    metadata = describe(path)
    size = folder_size(path) if path.is_dir() else path.stat().st_size
    info = _info(path, metadata, "path", size)
    if not _fits(info):
        raise PackageError(
            f"{path}: translates {info.from_code or '?'}→{info.to_code or '?'}; "
            "an Arabic→English package (ar→en) is wanted"
        )
    return _unpacked(info)


def _unpacked(info: PackageInfo) -> PackageInfo:
    """The same package as a folder: archives are unpacked once into the cache."""
    if info.path.is_dir():
        return info
    cache = cache_folder() / sha256(info.path)[:32]
    try:
        if cache.is_dir() and differing(info.path, cache):
            shutil.rmtree(cache)  # a full disk or a hand has spoilt it: the archive is the truth
        if not cache.is_dir():
            unpack(info.path, cache)
        folder = next(path.parent for path in cache.glob("*/metadata.json"))
    except OSError as error:
        raise PackageError(
            f"{info.path.name} cannot be unpacked into {cache.parent} ({error.strerror}); "
            "make room or set XDG_CACHE_HOME to a folder that can be written to"
        ) from error
    except StopIteration as error:
        raise PackageError(
            f"{cache}: no package inside; delete the folder and try again"
        ) from error
    return replace(info, path=folder, archive=info.path)
