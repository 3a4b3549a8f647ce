"""Installing, removing and verifying packages in Argos' own folders, where Argos finds them, too.

Argos' installer unpacks without a check and then loads its sentence splitters; ours refuses hostile
archives, tries the model on a sentence first, and puts the finished folder in place in one step.
"""

from __future__ import annotations

import json
import shutil
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefings.errors import PackageError, plainly
from briefings.files import sha256
from briefings.translation.engines import packages
from briefings.translation.engines.archive import describe, differing, unpack
from briefings.translation.engines.packages import RECORD, PackageInfo

PROBE = "أعلن وزير الخارجية اليوم وقف إطلاق النار بين البلدين."
_NETWORK_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at."""

    name: str
    ok: bool
    detail: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What `packages verify` found."""

    package: PackageInfo
    checks: tuple[Check, ...]

    @property
    def ok(self) -> bool:
        """Nothing is wrong."""
        return all(check.ok for check in self.checks)


def install(source: str, *, from_index: bool = False) -> PackageInfo:
    """Install an `.argosmodel` from a file, or by name from Argos' index over the network.

    The package is tried before it replaces one of the same name. Raises PackageError.
    """
    if from_index:
        return _installed_from(_downloaded(source))
    path = Path(source).expanduser()
    if path.is_dir():
        raise PackageError(f"{source} is a folder; give the path of the .argosmodel in it")
    if not path.is_file():
        raise PackageError(
            f"{source}: no such file; give the path of an .argosmodel, or add --from-index to "
            "fetch a package by name over the network"
        )
    return _installed_from(path)


def remove(name: str) -> PackageInfo:
    """Delete an installed package. Raises PackageError for the bundled one and unknown names."""
    for info in packages.installed():
        if info.origin == "installed" and name in (info.name, info.path.name):
            try:
                shutil.rmtree(info.path)
            except OSError as error:
                raise PackageError(f"{info.path} cannot be deleted ({error.strerror})") from error
            return info
    raise PackageError(
        f"no installed package {name!r} to remove (the bundled one stays); "
        "see 'briefings packages list'"
    )


def verify(name_or_path: str = "") -> Verification:
    """Read, hash, load and try a package. Raises PackageError where there is none to look at."""
    info = packages.find(name_or_path)
    checks = [Check("languages", True, _languages(info)), _hashes(info)]
    checks += _tried(info)
    return Verification(info, tuple(checks))


def _languages(info: PackageInfo) -> str:
    return f"{info.from_code}→{info.to_code}" if info.from_code else "not said by the folder"


def _hashes(info: PackageInfo) -> Check:
    if info.archive is not None:
        wrong = differing(info.archive, info.path.parent, contents=True)
        name = info.archive.name
        return _files(wrong, f"not as in {name}", f"all files as in {name}")
    record = info.path / RECORD
    if record.is_file():
        return _as_recorded(info.path, record)
    model = info.path / "model" / "model.bin"
    file = model if model.is_file() else info.path / "model.bin"
    if not file.is_file():
        return Check("files", False, f"{file.name} is missing")
    return Check("files", True, f"{file.name} sha256 {sha256(file)}")


def _as_recorded(folder: Path, record: Path) -> Check:
    try:
        known = dict(json.loads(record.read_text("utf-8"))["files"])
    except (OSError, ValueError, KeyError, TypeError):
        return Check("files", False, f"{RECORD} cannot be read")
    wrong = [name for name, digest in known.items() if _digest(folder / name) != digest]
    return _files(
        wrong, "changed since it was installed", f"{len(known)} files as they were installed"
    )


def _files(wrong: list[str], fault: str, praise: str) -> Check:
    return Check("files", not wrong, f"{fault}: {', '.join(wrong)}" if wrong else praise)


def _tried(info: PackageInfo) -> Iterator[Check]:
    from briefings.translation.engines import probe
    from briefings.translation.engines.engine import open_engine

    engine = None
    try:
        engine = open_engine(str(info.path), threads=1)
        text = engine.translate([PROBE])[0].text
        copies = probe.copies_names(engine)
    except PackageError as error:
        yield Check("model", False, str(error))
        return
    finally:
        if engine is not None:
            engine.close()
    latin = sum(letter.isascii() and letter.isalpha() for letter in text)
    yield Check("model", latin > 0.6 * len(text) > 0, f"a sentence becomes {text!r}")
    said = "copied from the source" if copies else "put right in the English afterwards"
    yield Check("names", True, f"house spellings are {said}")


def _installed_from(archive: Path) -> PackageInfo:
    metadata = describe(archive)
    code = f"{metadata.get('from_code')}→{metadata.get('to_code')}"
    if (metadata.get("from_code"), metadata.get("to_code")) != packages.PAIR:
        raise PackageError(f"{archive}: translates {code}; an ar→en package is wanted")
    target = packages.argos_folder()
    with _workshop(target) as work:
        unpack(archive, work / "new")
        folder = next((p.parent for p in (work / "new").glob("*/metadata.json")), None)
        if folder is None:
            raise PackageError(f"{archive}: metadata.json must lie in one folder; refused")
        failed = [check for check in _tried(packages.find(str(folder))) if not check.ok]
        if failed:
            raise PackageError(f"{archive}: not installed, since {failed[0].detail}")
        _record(folder, sha256(archive))
        final = target / folder.name
        _replace(folder, final, work / "old")
    return next(i for i in packages.installed() if i.path == final)


@contextmanager
def _workshop(target: Path) -> Iterator[Path]:
    """A folder beside the packages (same file system), gone afterwards; OSErrors as messages."""
    try:
        target.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".installing-", dir=target.parent) as name:
            yield Path(name)
    except OSError as error:
        raise PackageError(
            f"cannot install into {target} ({error.strerror}); make room, or set "
            "ARGOS_PACKAGES_DIR to a folder that can be written to"
        ) from error


def _record(folder: Path, archive: str) -> None:
    files = {
        path.relative_to(folder).as_posix(): sha256(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    text = json.dumps({"archive": archive, "files": files}, indent=1)
    (folder / RECORD).write_text(text + "\n", "utf-8")


def _replace(new: Path, final: Path, aside: Path) -> None:
    """Put the new folder in place; if that fails, the old one comes back."""
    had_one = final.exists()
    if had_one:
        final.rename(aside)
    try:
        new.rename(final)
    except OSError:
        if had_one:
            aside.rename(final)
        raise


def _digest(path: Path) -> str:
    return sha256(path) if path.is_file() else ""


def _downloaded(name: str) -> Path:
    """The archive of a package that Argos' index lists; the only place that asks the network."""
    argos = packages.argos()
    packages.make_argos_folders()
    index = Path(argos.settings.local_package_index)
    before = index.stat().st_mtime_ns if index.is_file() else 0
    with _patience():
        argos.update_package_index()  # logs a failure and goes on
        if not index.is_file() or index.stat().st_mtime_ns == before:
            raise PackageError(
                "the package index cannot be reached; download the .argosmodel on another "
                "machine and install the file"
            )
        available = _available(argos, name)
        stale = (
            Path(argos.settings.downloads_dir)
            / f"{argos.argospm_package_name(available)}.argosmodel"
        )
        stale.unlink(missing_ok=True)  # Argos keeps a download for ever, whatever its version
        try:
            return Path(available.download())
        except Exception as error:  # Argos raises the bare class
            raise PackageError(
                f"{name} cannot be downloaded ({plainly(error)}); try again later"
            ) from error


def _available(argos: Any, name: str) -> Any:
    found = [p for p in argos.get_available_packages() if (p.from_code, p.to_code) == packages.PAIR]
    for package in found:
        if name in ("", argos.argospm_package_name(package)):
            return package
    names = ", ".join(argos.argospm_package_name(package) for package in found) or "none"
    raise PackageError(f"no Arabic→English package {name!r} in the index; it has: {names}")


@contextmanager
def _patience() -> Iterator[None]:
    """Argos opens its connections without a time limit."""
    before = socket.getdefaulttimeout()
    socket.setdefaulttimeout(_NETWORK_SECONDS)
    try:
        yield
    finally:
        socket.setdefaulttimeout(before)
