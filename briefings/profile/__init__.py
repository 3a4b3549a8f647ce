"""The watch profile: whose conflict is watched, under which names, and which themes are told apart.

A profile is a TOML file, packed (`briefings/data/profiles/karabakh.toml`) or of the user's own.
A mistake in one is reported as `file:line: what is wrong and what to do`.
"""

from __future__ import annotations

from briefings.profile.loading import FOLDER, load, names, parse, source, starter
from briefings.profile.records import OTHER, Holder, Party, PastWar, Place, Profile, Theme

__all__ = [
    "FOLDER",
    "OTHER",
    "Holder",
    "Party",
    "PastWar",
    "Place",
    "Profile",
    "Theme",
    "load",
    "names",
    "parse",
    "source",
    "starter",
]
