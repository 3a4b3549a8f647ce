"""Is everything in place? Each check uses the real part, and a network hook watches all of them."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefings.errors import BriefingsError

if TYPE_CHECKING:
    from briefings.config import Config

_PROBE = "أعلنت وزارة الدفاع الأرمينية مقتل 49 جنديا في اشتباكات على الحدود."
_FREE_BYTES = 500 * 1024**2  # an edition of 400 pages with all its forms stays far below
_NETWORK_EVENTS = {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}


@dataclass(frozen=True, slots=True)
class Finding:
    """The outcome of one check; `detail` says what to do where it is not ok."""

    name: str
    ok: bool
    detail: str


def examine(config: Config) -> list[Finding]:
    """Run all checks; none of them raises."""
    attempts: list[str] = []

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event in _NETWORK_EVENTS and watching:
            attempts.append(f"{event} {arguments[-1]!r}")

    watching = True
    sys.addaudithook(watch)  # cannot be taken off again, hence the flag
    findings = [
        _run("python", _python),
        _run("pango and fonts", _rendering),
        _run("package", lambda: _package(config)),
        _run("memory", lambda: _memory(config)),
        _run("profile", lambda: _profile(config)),
        _run("names", lambda: _names(config)),
        _run("translation", lambda: _translation(config)),
        _run("disk", lambda: _disk(config.output)),
    ]
    watching = False
    seen = "nothing tried to reach the network while all this ran"
    findings.append(Finding("offline", not attempts, "; ".join(attempts[:3]) or seen))
    return findings


def _run(name: str, check: Callable[[], str]) -> Finding:
    try:
        return Finding(name, True, check())
    except (BriefingsError, OSError, ImportError) as error:
        return Finding(name, False, " ".join(str(error).split()))


def _python() -> str:
    return ".".join(map(str, sys.version_info[:3]))


def _rendering() -> str:
    from briefings.rendering.paper.probe import probe

    return probe()


def _package(config: Config) -> str:
    from briefings.translation.engines import packages

    found = packages.find(config.package)
    return f"{found.name} {found.version} at {found.path}"


def _memory(config: Config) -> str:
    from briefings.translation.memory import upkeep
    from briefings.translation.memory.store import TranslationMemory

    with TranslationMemory(config.memory) as memory:
        return memory.notice or f"{memory.path}: {upkeep.stats(memory).segments} segments"


def _profile(config: Config) -> str:
    from briefings import profile
    from briefings.translation.names.authority import load_names

    watch = profile.load(config.profile)
    load_names(watch.name_policy)
    return f"{watch.label}: {len(watch.parties)} parties, {len(watch.themes)} themes"


def _names(config: Config) -> str:
    from briefings.translation.names.authority import load_names

    load_names(folder=config.names)
    return f"the packed lists and {config.names}" if config.names else "the packed lists"


def _translation(config: Config) -> str:
    from briefings.translation.memory.store import PASSING
    from briefings.translation.translator import open_translator

    with open_translator(package=config.package, memory=PASSING) as translator:
        (english,) = translator.lines([_PROBE])
    return english


def _disk(folder: Path) -> str:
    place = next(p for p in (folder, *folder.resolve().parents) if p.exists())
    free = shutil.disk_usage(place).free
    if free < _FREE_BYTES:
        raise BriefingsError(f"only {free // 1024**2} MB are free at {place}; make room")
    return f"{free // 1024**3} GB are free at {place}"
