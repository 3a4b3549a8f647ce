"""Every record that travels between the rooms, in the order in which the pipeline makes them.

All are frozen, and each *contains* its predecessor (`statement.translated.sentence.article`), so any
line of a briefing traces back to a file, a sentence number and a character range.
Nothing is filled in later. Offsets count Unicode code points; ends are exclusive.
"""

from __future__ import annotations

from briefings.records.briefing import (
    Amended,
    BriefedArticle,
    Briefing,
    Change,
    Claim,
    Coverage,
    Engine,
    NameEntry,
    Relation,
    Section,
    SilenceRow,
    TimelineDay,
    VocabularyRow,
)
from briefings.records.statements import (
    Analysis,
    Article,
    Aside,
    Body,
    Cluster,
    Count,
    Evidence,
    Figure,
    FigureKind,
    LeftOut,
    Mark,
    NameMatch,
    Numeral,
    Origin,
    Role,
    Roles,
    Sentence,
    Source,
    Statement,
    Translated,
    Trust,
)

__all__ = [
    "Amended",
    "Analysis",
    "Article",
    "Aside",
    "Body",
    "BriefedArticle",
    "Briefing",
    "Change",
    "Claim",
    "Cluster",
    "Count",
    "Coverage",
    "Engine",
    "Evidence",
    "Figure",
    "FigureKind",
    "LeftOut",
    "Mark",
    "NameEntry",
    "NameMatch",
    "Numeral",
    "Origin",
    "Relation",
    "Role",
    "Roles",
    "Section",
    "Sentence",
    "SilenceRow",
    "Source",
    "Statement",
    "TimelineDay",
    "Translated",
    "Trust",
    "VocabularyRow",
]
