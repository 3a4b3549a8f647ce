"""Templates: a sandboxed Jinja environment over the user's folder and the packed one."""

from __future__ import annotations

import base64
import hashlib
import re
import traceback
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from briefings.errors import RenderingError
from briefings.rendering.blocknames import check_blocks
from briefings.rendering.packed.assets import templates_folder
from briefings.rendering.packed.webfont import arabic_font
from briefings.rendering.page import wording
from briefings.rendering.page.annex import tail
from briefings.rendering.page.context import Page, Run

_DAY = re.compile(r"(?<!\w)(\d{1,2}) (?=[A-Z][a-z]{2})")
_SHORT = re.compile(r" (\S{1,4})$")
# What Markdown or HTML would read as markup, anywhere and at the beginning of a line.
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_START = re.compile(r"^(\s*)([-+=]|\d+[.)])(?=\s)")
PACKED = "packed"  # `{% extends "packed/print.html" %}` reaches a packed template past the user's


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox; what it allows depends on types and names alone, so that it is asked once."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.allowed: dict[tuple[type, str], bool] = {}

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may see that attribute."""
        key = (type(obj), attr)
        if key not in self.allowed:
            self.allowed[key] = super().is_safe_attribute(obj, attr, value)
        return self.allowed[key]


def environment(templates: Path | None = None) -> jinja2.Environment:
    """The environment; a user's template wins over the packed one of the same name.

    Raises RenderingError where the folder does not exist, or a template fills a block that is not there.
    """
    folders = [templates_folder()]
    if templates is not None:
        if not templates.is_dir():
            raise RenderingError(
                f"{templates}: no such template folder; `briefings templates copy` makes one"
            )
        folders.insert(0, templates)
    packed = jinja2.PrefixLoader({PACKED: jinja2.FileSystemLoader(templates_folder())})
    made = Sandbox(
        loader=jinja2.ChoiceLoader([*map(jinja2.FileSystemLoader, folders), packed]),
        autoescape=lambda name: name is None or not name.endswith(".md"),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {
        "trust_labels": wording.TRUST_LABELS,
        "trust_meanings": wording.TRUST_MEANINGS,
        "sign_meanings": wording.SIGN_MEANINGS,
        "strips_explained": wording.STRIPS_EXPLAINED,
        "caution": wording.caution,
        "method": wording.METHOD,
        "roughly": wording.ROUGHLY,
        "outlet_heads": wording.OUTLET_HEADS,
        "corrected": wording.CORRECTED,
        "totals_explained": wording.TOTALS_EXPLAINED,
        "outlets_heading": wording.OUTLETS_HEADING,
        "outlets_explained": wording.OUTLETS_EXPLAINED,
        "plural": wording.plural,
        "tail": tail,
        "arabic_font": arabic_font,
    }
    made.filters["md"] = _escape
    made.filters["unbroken"] = _unbroken
    made.filters["halves"] = _halves
    made.globals["script_hash"] = _hash(source(made, "web.js"))
    made.globals["include_raw"] = lambda name: Markup(source(made, name))  # noqa: S704 — packed CSS and JavaScript, never text of a briefing
    if templates is not None:
        check_blocks(made, templates)
    return made


def _escape(text: Any) -> str:
    """The text with every character that Markdown or HTML would read as markup escaped."""
    return _START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", str(text)))


def _unbroken(runs: Iterable[Run]) -> tuple[Run, ...]:
    """A headline that keeps a day beside its month, "21 September", and a short last word on its line."""
    made = [replace(run, text=_DAY.sub("\\1\u00a0", run.text)) for run in runs]
    made[-1:] = [replace(run, text=_SHORT.sub("\u00a0\\1", run.text)) for run in made[-1:]]
    return tuple(made)


def _halves(runs: Sequence[Run]) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """A headline before and after its first colon; the second half is set as one where it can be."""
    for k, run in enumerate(runs):
        before, colon, after = run.text.partition(": ")
        if colon:
            first, rest = replace(run, text=f"{before}:"), replace(run, text=after)
            return (*runs[:k], first), (rest, *runs[k + 1 :])
    return tuple(runs), ()


def _hash(script: str) -> str:
    """The script's hash for the page's Content-Security-Policy."""
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def source(env: jinja2.Environment, name: str) -> str:
    """A template file as it stands, for styles and scripts."""
    assert env.loader is not None
    return env.loader.get_source(env, name)[0]


def fill(
    name: str,
    page: Page,
    templates: Path | None = None,
    *,
    env: jinja2.Environment | None = None,
    **more: Any,
) -> str:
    """The named template filled with the page; an environment compiles a template once.

    Raises RenderingError with file and line of the mistake.
    """
    env = env or environment(templates)
    try:
        return env.get_template(name).render(page=page, **more)
    except jinja2.TemplateSyntaxError as error:
        where = error.filename or error.name or name
        raise RenderingError(
            f"{where}, line {error.lineno}: {error.message}; mend the template"
        ) from error
    except jinja2.TemplateNotFound as error:
        raise RenderingError(
            f"{_line(error, name)}: there is no template {error.name!r}"
        ) from error
    except (
        jinja2.TemplateError,
        ArithmeticError,
        TypeError,
        ValueError,
        LookupError,
        AttributeError,
    ) as error:
        raise RenderingError(f"{_line(error, name)}: {error}; mend the template") from error


def _line(error: BaseException, name: str) -> str:
    frames = [
        frame for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename.endswith((".html", ".md", ".css", ".js"))
    ]  # fmt: skip
    return f"{frames[-1].filename}, line {frames[-1].lineno}" if frames else name
