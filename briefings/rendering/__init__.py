"""Rendering: a finished `Briefing` in, files out (PDF, HTML, DOCX, Markdown, JSON, CSV)."""

from briefings.rendering.output import FORMATS, render

__all__ = ["FORMATS", "render"]
