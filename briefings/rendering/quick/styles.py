"""Styles: shared by all elements that look alike, and asked once for what never changes.

WeasyPrint gives elements one style object where the same rules apply to them below the same parent,
but takes two `lang="ar"` for different rules; then every cell has a style of its own, and with it
whatever it holds. Here equal attributes are one. And what a style says about all its boxes (lengths
that are no percentages, whether they float, have no background) is kept with it. Such an answer is
dropped when a value of the style that is known already is set anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

_LENGTHS = (
    "margin_left", "margin_right", "margin_top", "margin_bottom",
    "padding_left", "padding_right", "padding_top", "padding_bottom",
    "width", "min_width", "max_width", "height", "min_height", "max_height",
)  # fmt: skip
_BORDERS = tuple(f"border_{side}_width" for side in ("top", "right", "bottom", "left"))
_RADII = tuple(
    f"border_{corner}_radius" for corner in ("top_left", "top_right", "bottom_right", "bottom_left")
)
_OUT_OF_FLOW = frozenset({"left", "right", "inline-start", "inline-end", "footnote"})
_POSITIONED = frozenset({"absolute", "fixed"})
_FUNCTIONS = frozenset({"running()", "note()"})
_SOURCES = ("border_image_source", "mask_border_source")


def install() -> None:
    """Put the functions of this module into WeasyPrint."""
    from weasyprint import css
    from weasyprint.formatting_structure import boxes
    from weasyprint.layout import background, percent

    _remember(css.Style)
    _share(css)
    _inherit(css)
    _anchor(css)
    boxes.Box.is_in_normal_flow = _is_in_normal_flow
    _resolve(percent)
    _backgrounds(background)


def known(style: Any) -> dict[str, Any]:
    """What is kept about a style."""
    found: dict[str, Any] = style.__dict__.setdefault("known", {})
    return found


def _remember(kind: Any) -> None:
    """Drop what is kept about a style when one of its values is set anew."""

    def set_item(self: Any, key: str, value: Any) -> None:
        if key in self:
            self.__dict__.pop("known", None)
        dict.__setitem__(self, key, value)

    kind.__setitem__ = set_item


def _share(css: Any) -> None:
    original = css.find_style_attributes

    def find_style_attributes(*given: Any, **named: Any) -> Iterator[tuple[Any, ...]]:
        met: dict[Any, Any] = {}
        for _, group in groupby(original(*given, **named), lambda one: one[1]):
            found = list(group)
            if len(found) == 1:  # of several, WeasyPrint compares but the last
                (specificity, element, declarations, base) = found[0]
                declarations = tuple(declarations)
                text = tuple(one.serialize() for one in declarations)
                found = [(specificity, element, met.setdefault(text, declarations), base)]
            yield from found

    css.find_style_attributes = find_style_attributes


def _inherit(css: Any) -> None:
    """A property that no rule names: the parent's value or the initial one, without detours."""
    kind = css.ComputedStyle
    original = kind.__missing__
    initial, inherited = css.INITIAL_VALUES, frozenset(css.INHERITED)
    plain = frozenset(
        key
        for key in initial
        if key not in css.INITIAL_NOT_COMPUTED
        and key not in css.PHYSICAL_FUNCTIONS
        and key not in {"float", "display", "position", "page"}
        and not key.startswith("text_decoration_")
    )
    taken = plain & inherited
    own = plain - inherited

    def missing(self: Any, key: str) -> Any:
        if key not in self.cascaded:
            if key in own:
                value = initial[key]
                dict.__setitem__(self, key, value)
                return value
            if key in taken and self.parent_style is not None:
                value = self.parent_style[key]
                dict.__setitem__(self, key, value)
                return value
        return original(self, key)

    kind.__missing__ = missing


def _anchor(css: Any) -> None:
    """Elements that differ by nothing but their `id` share all but that."""
    original = css.StyleFor.set_computed_styles

    class Anchored(css.ComputedStyle):  # type: ignore[misc]  # WeasyPrint has no types
        def __init__(self, base: Any, cascaded: Any) -> None:
            self.__dict__.update(base.__dict__)
            self.base, self.cascaded = base, cascaded
            self.known, self.anonymous_style = known(base), base.anonymous_style

        def __missing__(self, key: str) -> Any:
            if key == "anchor":
                return super().__missing__(key)
            value = self.base[key]
            dict.__setitem__(self, key, value)
            return value

    def set_computed_styles(
        self: Any, element: Any, parent: Any, root: Any = None, pseudo_type: Any = None,
        base_url: Any = None, target_collector: Any = None,
    ) -> None:  # fmt: skip
        cascaded = self.get_cascaded_styles().get((element, pseudo_type), {})
        if "anchor" not in cascaded or pseudo_type or parent is None:
            original(self, element, parent, root, pseudo_type, base_url, target_collector)
            return
        styles = self.get_computed_styles()
        above = styles[parent, None]
        rest = {name: found for name, found in cascaded.items() if name != "anchor"}
        key = (id(above), *((name, id(value), weight) for name, (value, weight) in rest.items()))
        bases = vars(self).setdefault("bases", {})
        if key not in bases:  # the base holds the values, so that their numbers stay theirs
            bases[key] = css.ComputedStyle(
                above, rest, None, styles[root, None], base_url,
                self.font_config, self.initial_page_sizes,
            )  # fmt: skip
        style = styles[element, None] = Anchored(bases[key], cascaded)
        if target_collector and style["anchor"]:
            target_collector.collect_anchor(style["anchor"])

    css.StyleFor.set_computed_styles = set_computed_styles


def _is_in_normal_flow(box: Any) -> bool:
    try:  # the question that is asked most often, so without a call
        flows: bool = box.style.known["flows"]
    except (AttributeError, KeyError):
        position = box.style["position"]
        flows = not (
            box.style["float"] in _OUT_OF_FLOW
            or position in _POSITIONED
            or position[0] in _FUNCTIONS
        )
        known(box.style)["flows"] = flows
    return flows


def _fixed(style: Any) -> dict[str, Any] | None:
    """The used values of a style's lengths, where none depends on the containing block."""
    if style["box_sizing"] != "content-box":
        return None
    values: dict[str, Any] = {}
    for name in _LENGTHS:
        value = style[name]
        if value is None or value == "auto":
            values[name] = 0 if value == "auto" and name.startswith("min_") else value
        elif getattr(value, "unit", None) == "px":
            values[name] = value.value
        else:
            return None
    return values


def _resolve(percent: Any) -> None:
    from weasyprint import layout

    original = percent.resolve_percentages

    def resolve_percentages(box: Any, containing_block: Any) -> None:
        style = box.style
        kept = known(style)
        if "fixed" not in kept:
            kept["fixed"] = _fixed(style)
            kept["borders"] = {name: style[name] for name in _BORDERS}
            kept["collapse"] = style["border_collapse"] == "collapse"
        fixed = kept["fixed"]
        if fixed is None:
            original(box, containing_block)
            return
        attributes = vars(box)
        attributes.update(fixed)
        if kept["collapse"]:  # a table may have settled them before
            for name, width in kept["borders"].items():
                attributes.setdefault(name, width)
        else:
            attributes.update(kept["borders"])

    for module in (percent, *_modules(layout)):
        if getattr(module, "resolve_percentages", None) is original:
            module.resolve_percentages = resolve_percentages


def _modules(package: Any) -> list[Any]:
    names = ("absolute", "block", "column", "flex", "float", "grid", "inline", "page", "table",
             "replaced", "preferred")  # fmt: skip
    return [getattr(package, name) for name in names if hasattr(package, name)]


def _bare(style: Any) -> bool:
    """Whether boxes of this style have neither background, shadow, border image nor round corners."""
    from weasyprint.draw.color import get_color

    return (
        all(style[name][0] == "none" for name in _SOURCES)
        and style["visibility"] != "hidden"
        and all(kind == "none" for kind, _ in style["background_image"])
        and not style["box_shadow"]
        and all((0, "px") in style[name] for name in _RADII)
        and get_color(style, "background_color").alpha == 0
    )


def _backgrounds(background: Any) -> None:
    original = background.layout_box_backgrounds
    square = dict.fromkeys(_RADII, (0, 0))

    def layout_box_backgrounds(
        page: Any, box: Any, get_image: Any, layout_children: bool = True, style: Any = None
    ) -> None:
        if style is not None or box is page:
            original(page, box, get_image, layout_children, style)
            return
        kept = known(box.style)
        if "bare" not in kept:
            kept["bare"] = _bare(box.style)
        if not kept["bare"]:
            original(page, box, get_image, layout_children)
            return
        vars(box).update(square)
        box.background = None
        if layout_children:
            for child in box.all_children():
                layout_box_backgrounds(page, child, get_image)

    background.layout_box_backgrounds = layout_box_backgrounds
