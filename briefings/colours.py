"""How colours look: how light, and how far from one another, as the eye has it (OKLab, Ottosson 2020)."""

from __future__ import annotations

import math

_Three = tuple[float, float, float]
_CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
# Light as it reaches those who lack the cones for red, or for green (Machado, Oliveira and Fernandes 2009).
_LACKING = (
    (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
)
_SEEN = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)


def luminance(color: str) -> float:
    """How much light a colour (`#rrggbb`) throws back, from 0 to 1."""
    red, green, blue = _linear(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def alike(one: str, other: str) -> bool:
    """Whether two colours are hardly told apart; 0.02 is the least that is seen side by side."""
    return math.dist(_seen(one), _seen(other)) < 0.04


def near(one: str, other: str) -> bool:
    """Whether two colours are easily mixed up: in small patches, or by who lacks red or green."""
    if math.dist(_seen(one), _seen(other)) < 0.1:
        return True
    lights = _linear(one), _linear(other)
    return any(math.dist(*(_of(_times(eye, light)) for light in lights)) < 0.05 for eye in _LACKING)


def alike_in_grey(one: str, other: str) -> bool:
    """Whether two colours are hardly told apart where only their lightness is printed."""
    return abs(_seen(one)[0] - _seen(other)[0]) < 0.05


def _seen(color: str) -> _Three:
    return _of(_linear(color))


def _of(light: _Three) -> _Three:
    cones = [math.cbrt(value) for value in _times(_CONES, light)]
    return _times(_SEEN, (cones[0], cones[1], cones[2]))


def _times(rows: tuple[_Three, _Three, _Three], by: _Three) -> _Three:
    one, two, three = (sum(a * b for a, b in zip(row, by, strict=True)) for row in rows)
    return one, two, three


def _linear(color: str) -> _Three:
    parts = (int(color[k : k + 2], 16) / 255 for k in (1, 3, 5))
    red, green, blue = (
        p / 12.92 if p <= 0.04045 else float(((p + 0.055) / 1.055) ** 2.4) for p in parts
    )
    return red, green, blue
