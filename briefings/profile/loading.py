"""Profiles by name or path, and the starter of a new one."""

from __future__ import annotations

import difflib
from functools import lru_cache
from pathlib import Path

from briefings.errors import ConfigError, plainly
from briefings.language import packed
from briefings.profile.records import Profile
from briefings.profile.shape import ID, read

FOLDER = packed.path("profiles")


def load(name_or_path: str) -> Profile:
    """Load a packed profile by name, or a file by path.

    Raises ConfigError with `file:line: …` for anything wrong in the file, or with the names that
    exist where there is none of that name.
    """
    path, text = source(name_or_path)
    return parse(text, str(path), path.stem)


def source(name_or_path: str) -> tuple[Path, str]:
    """The file of a profile and its text; raises ConfigError as `load` does."""
    path = Path(name_or_path)
    if path.suffix != ".toml" and "/" not in name_or_path:
        path = FOLDER / f"{name_or_path}.toml"
        if not path.is_file():
            raise ConfigError(_missing(name_or_path))
    try:
        return path, path.read_text("utf-8-sig")  # some editors put a mark at its head
    except FileNotFoundError as error:
        near = difflib.get_close_matches(
            path.name, [p.name for p in path.parent.glob("*.toml")], n=1
        )
        hint = f"did you mean {path.with_name(near[0])}?" if near else "mend the path"
        known = f"or name a packed profile: {', '.join(names())}"
        raise ConfigError(f"{path}: no such file; {hint} ({known})") from error
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: {plainly(error)}; save it again as UTF-8 text") from error


def names() -> tuple[str, ...]:
    """The names of the packed profiles."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


def starter(name: str) -> str:
    """A commented profile to begin a new one with; it loads as it is."""
    if not ID.fullmatch(name):
        raise ConfigError(f"{name!r} cannot name a profile: use a-z, 0-9, - and _, a letter first")
    template = packed.text("profiles/starter.txt")
    return template.replace("{NAME}", name)


@lru_cache(maxsize=8)
def parse(text: str, where: str, profile_id: str) -> Profile:
    """The profile of a file's text; `where` is what its errors call the file."""
    file = read(text, where)
    return Profile(
        profile_id,
        file.label,
        tuple(file.core) or tuple(party.id for party in file.parties),
        tuple(file.parties),
        tuple(file.themes),
        tuple(file.places),
        tuple(file.past_wars),
        tuple(file.nobody),
        file.name_policy,
    )


def _missing(name: str) -> str:
    own = Path(f"{name}.toml")
    if own.is_file():
        return f"no profile is called {name!r}; the file {own} is given by its path: {own}"
    near = difflib.get_close_matches(name, names(), n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(names())}"
    return (
        f"no profile is called {name!r}; {hint} (a file of your own is given by its path, x.toml)"
    )
