"""White lines across the colours of a chart, for those who see or print no colours.

Eleven parties are more than greys can tell apart. Each colour gets one of a few textures: the one whose
colours so far are the least like it in grey.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

TEXTURES = ("plain", "rising", "falling", "crossed", "upright")
_SLOPES = {"rising": (-1,), "falling": (1,), "crossed": (-1, 1)}
_APART = 1.3  # millimetres, along the edge of what is hatched


def textures(colors: Sequence[str]) -> tuple[str, ...]:
    """A texture for each colour (`#rrggbb`), in their order."""
    worn: dict[str, list[float]] = {texture: [] for texture in TEXTURES}
    chosen = []
    for color in colors:
        light = grey(color)
        # The first of the textures that nothing wears yet; else that of the greys furthest from this one.
        best = max(
            TEXTURES, key=lambda t: min([abs(light - other) for other in worn[t]], default=256)
        )
        worn[best].append(light)
        chosen.append(best)
    return tuple(chosen)


def hatch(texture: str, x: float, y: float, width: float, height: float) -> str:
    """The texture of a rectangle as the path of an SVG; empty for a plain one."""
    lines = list(_upright(x, y, width, height)) if texture == "upright" else []
    for slope in _SLOPES.get(texture, ()):
        lines += _slanted(slope, x, y, width, height)
    return "".join([f"M{a:.2f} {b:.2f}L{c:.2f} {d:.2f}" for a, b, c, d in lines])


def grey(color: str) -> float:
    """How light a colour is printed without colours, from 0 to 255."""
    red, green, blue = (int(color[k : k + 2], 16) for k in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def _upright(x: float, y: float, width: float, height: float) -> Iterator[tuple[float, ...]]:
    n = max(1, round(width / _APART) - 1)
    for k in range(1, n + 1):
        at = x + width * k / (n + 1)
        yield at, y, at, y + height


def _slanted(
    slope: int, x: float, y: float, width: float, height: float
) -> Iterator[tuple[float, ...]]:
    """Lines of the whole drawing, y = slope * x + c, so that neighbours go on from one another."""
    corners = [b - slope * a for a in (x, x + width) for b in (y, y + height)]
    for k in range(math.ceil(min(corners) / _APART), math.floor(max(corners) / _APART) + 1):
        c = k * _APART
        ends = sorted(((y - c) / slope, (y + height - c) / slope))
        left, right = max(x, ends[0]), min(x + width, ends[1])
        if left < right:
            yield left, slope * left + c, right, slope * right + c
