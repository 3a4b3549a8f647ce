"""WeasyPrint, faster: the same bytes in half the time.

The typesetter asks the same questions of every box again: which style, which margins, which
typeface. Where the answer depends on the style alone it is kept with the style; a line that was
shaped while it was laid out is not shaped again to be drawn. Nothing here changes a result, which
a test checks byte by byte. The functions put in place are those of one release of WeasyPrint; with
any other release nothing is put in place, and the page is the same, later.
"""

from __future__ import annotations

RELEASE = "70.0"


def install() -> bool:
    """Put the faster functions into WeasyPrint; whether this release has them. Safe to repeat."""
    import weasyprint

    if weasyprint.VERSION != RELEASE:
        return False
    if not getattr(weasyprint, "quickened", False):
        from briefings.rendering.quick import drawing, objects, shaping, styles

        styles.install()
        shaping.install()
        drawing.install()
        objects.install()
        weasyprint.quickened = True
    return True
