"""Settings: `briefings.toml` < environment < flags, frozen; an unknown key is refused with a hint."""

from __future__ import annotations

import difflib
import os
import tomllib
from dataclasses import MISSING, dataclass, fields, replace
from pathlib import Path
from typing import Any, Literal, get_args

from briefings.errors import ConfigError, plainly

FILE = "briefings.toml"
_PREFIX = "BRIEFINGS_"
_SWITCH = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}


Tls = Literal["starttls", "tls", "none"]
Language = Literal["bilingual", "en"]
Paper = Literal["a4", "letter"]
Positive = int  # from 1
_LEAST = {"int": 0, "Positive": 1}
_WORDS: dict[str, Any] = {"Tls": Tls, "Language": Language, "Paper": Paper}


@dataclass(frozen=True, slots=True)
class Mail:
    """The SMTP server; the password comes from `BRIEFINGS_SMTP_PASSWORD` only, never from a file."""

    host: str = ""
    port: int = 587
    user: str = ""
    sender: str = ""
    tls: Tls = "starttls"


@dataclass(frozen=True, slots=True)
class Config:
    """All settings of one run."""

    corpus: Path = Path("corpus")
    output: Path = Path("output")
    profile: str = "karabakh"
    package: str = ""  # "" is the bundled one; a name, a path, or a server's address
    memory: Path | None = None  # None is the user's data folder
    templates: Path | None = None
    title: str = ""
    formats: tuple[str, ...] = ("pdf",)
    max_per_section: Positive = 6
    language: Language = "bilingual"
    paper: Paper = "a4"
    accent: str = ""  # a CSS colour for the cover; "" is the template's own
    logo: Path | None = None
    attach: bool = False  # the PDF as PDF/A-3 with the briefing's JSON in it
    threads: int = 0  # 0 is all cores
    beam: Positive = 4
    # A folder of name lists of the user's own; they win over the packed ones.
    names: Path | None = None
    engine_hosts: tuple[str, ...] = ()  # hosts beside loopback that a model server may live on
    mail: Mail = Mail()


# Of the mail server only the password is a variable; what else it needs stands in the file.
_VARIABLES = tuple(
    name.upper()
    for name in (*(f.name for f in fields(Config) if f.name != "mail"), "config", "smtp_password")
)


def load(path: Path | None = None, **flags: Any) -> Config:
    """Read the settings; flags that are None are not given.

    Raises ConfigError for a broken file, an unknown key or a value of the wrong type.
    """
    file = named(path) or Path(FILE)
    config: Config = _build(Config, _from_file(file) if file.is_file() else {}, str(file))
    given = {name: value for name, value in flags.items() if value is not None}
    return replace(config, **{**_from_environment(), **given})


def named(path: Path | None) -> Path | None:
    """The settings file that a run names, by its flag or else the variable; None where it names none.

    Raises ConfigError where that file is not there.
    """
    variable = os.environ.get(_PREFIX + "CONFIG")
    file = path or (Path(variable) if variable else None)
    if file is not None and not file.is_file():
        what = "leave --config out" if path else f"unset {_PREFIX}CONFIG"
        raise ConfigError(f"{file}: no such file; {what} to use the defaults")
    return file


def _from_file(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{file}: {plainly(error)}; mend the file or move it away") from error


def _from_environment() -> dict[str, Any]:
    found: dict[str, Any] = {}
    for field in fields(Config):
        variable = _PREFIX + field.name.upper()
        text = os.environ.get(variable)
        if text is not None and field.name != "mail":
            found[field.name] = _convert(text, field.default, str(field.type), variable)
    return found


def blamed(message: str) -> str:
    """A message about a value, with the variable that gave it where none of the files did."""
    for field in fields(Config):
        variable = _PREFIX + field.name.upper()
        value = os.environ.get(variable)
        named = value and (repr(value) in message or message.startswith(f"{value}:"))
        if named and variable not in message:
            return f"{message} (the variable {variable} says {value})"
    return message


def idle_variables() -> list[str]:
    """A line for each variable with the prefix that means nothing here, with the nearest that does."""
    lines = []
    for variable in sorted(os.environ):
        name = variable.removeprefix(_PREFIX)
        if name == variable or name in _VARIABLES:
            continue
        near = difflib.get_close_matches(name, _VARIABLES, n=1)
        hint = f"; did you mean {_PREFIX}{near[0]}?" if near else ""
        lines.append(f"{variable} has no effect: no setting has that name{hint}")
    return lines


def _build(kind: type[Any], values: dict[str, Any], where: str) -> Any:
    known = {field.name: field for field in fields(kind)}
    made: dict[str, Any] = {}
    for key, value in values.items():
        name = key.replace("-", "_")
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            hint = f"; did you mean {near[0]!r}?" if near else f"; known: {', '.join(known)}"
            raise ConfigError(f"{where}: unknown key {key!r}{hint}")
        default = known[name].default
        made[name] = _convert(value, default, str(known[name].type), f"{where}: {key}")
    return kind(**made)


def _convert(value: Any, default: Any, declared: str, where: str) -> Any:
    if declared == "Mail":
        if not isinstance(value, dict):
            raise ConfigError(f"{where}: a table is wanted, as in [mail]")
        return _build(Mail, value, where)
    if "Path" in declared:
        return Path(_text(value, where)).expanduser()
    if "tuple" in declared:
        parts = value.split(",") if isinstance(value, str) else value
        if not isinstance(parts, list) or not all(isinstance(part, str) for part in parts):
            raise ConfigError(f"{where}: a list of words is wanted")
        return tuple(part.strip() for part in parts if part.strip())
    assert default is not MISSING
    if declared in _WORDS:
        return _word(value, where, get_args(_WORDS[declared]))
    if declared in _LEAST:
        return _number(value, where, _LEAST[declared])
    return (_switch if declared == "bool" else _text)(value, where)


def _text(value: Any, where: str) -> str:
    if not isinstance(value, str):
        raise ConfigError(f"{where}: text is wanted, not {value!r}")
    return value


def _word(value: Any, where: str, words: tuple[str, ...]) -> str:
    if not isinstance(value, str) or value.lower() not in words:
        raise ConfigError(
            f"{where}: {', '.join(words[:-1])} or {words[-1]} is wanted, not {value!r}"
        )
    return value.lower()


def _switch(value: Any, where: str) -> bool:
    if isinstance(value, str) and value.strip().lower() in _SWITCH:
        value = _SWITCH[value.strip().lower()]
    if not isinstance(value, bool):
        raise ConfigError(f"{where}: true or false is wanted, not {value!r}")
    return value


def _number(value: Any, where: str, least: int) -> int:
    if isinstance(value, str) and value.strip().removeprefix("-").isdecimal():
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool):
        raise ConfigError(f"{where}: a whole number is wanted, not {value!r}")
    if value < least:
        raise ConfigError(f"{where}: a whole number of at least {least} is wanted, not {value}")
    return value
