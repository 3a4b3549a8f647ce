"""What the page's filters offer: only what some item has, "General" and "Other" included."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.rendering.page import wording
from briefings.rendering.page.context import Choices, PartySection, Run


def choices(
    parties: Sequence[PartySection],
    party_labels: dict[str, str],
    theme_labels: dict[str, str],
    outlets: Sequence[tuple[Run, ...]],
) -> Choices:
    """The filters of a page of these sections; the labels are those of what its items name."""
    items = [item for party in parties for theme in party.themes for item in theme.items]
    marks = {item.trust.mark for item in items}
    printed = {item.source for item in items}
    return Choices(
        parties=party_labels | {p.party or Choices.NO_PARTY: p.label for p in parties},
        themes=theme_labels | {t.theme: t.label for p in parties for t in p.themes},
        outlets=tuple(outlet for outlet in outlets if outlet in printed),
        trust={mark: label for mark, label in wording.TRUST_LABELS.items() if mark in marks},
    )
