"""Blocks of a user's template that the template below it lacks: what is in them would never be shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import jinja2
from jinja2 import nodes

from briefings.errors import RenderingError

_DEEPEST = 20  # templates that extend one another


def check_blocks(env: jinja2.Environment, folder: Path) -> None:
    """Raise RenderingError, with file and line, for a block that nothing below the template has.

    A template that is broken otherwise is left to the one who fills it.
    """
    for path in sorted((*folder.rglob("*.html"), *folder.rglob("*.md"))):
        name = path.relative_to(folder).as_posix()
        try:
            tree = _tree(env, name)
            below = _parent(tree)
            known = set(_blocks(env, below, 1)) if below else set()
        except (jinja2.TemplateError, OSError, UnicodeError):
            continue
        for block in tree.body if below else ():
            if isinstance(block, nodes.Block) and block.name not in known:
                raise RenderingError(
                    f"{path}, line {block.lineno}: {below} has no block {block.name!r}; "
                    f"it has {', '.join(sorted(known))}"
                )


def _tree(env: jinja2.Environment, name: str) -> nodes.Template:
    assert env.loader is not None
    source, _, _ = env.loader.get_source(env, name)
    return env.parse(source, name)


def _parent(tree: nodes.Template) -> str:
    """The name of the template that is extended; "" for none, or one that only the run knows."""
    extends = next(tree.find_all(nodes.Extends), None)
    named = extends.template if extends is not None else None
    return str(named.value) if isinstance(named, nodes.Const) else ""


def _blocks(env: jinja2.Environment, name: str, depth: int) -> Iterator[str]:
    """The blocks of a template and of those below it."""
    tree = _tree(env, name)
    yield from (block.name for block in tree.find_all(nodes.Block))
    below = _parent(tree)
    if below and depth < _DEEPEST:
        yield from _blocks(env, below, depth + 1)
