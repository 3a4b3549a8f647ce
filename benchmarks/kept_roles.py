"""Plugin for pytest: keeps every sentence that the tests of the analysis read, with the roles that are found.

python -m pytest -n 0 -p kept_roles tests/test_analysis_*.py      with this folder in PYTHONPATH

Writes `kept-PROFILE.jsonl` into the folder KEPT_ROLES, gold files for `refit_roles.py`: while the tests pass,
what is found is what is wanted. Sentences of the gold are left out: it has marks of its own.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from briefings.analysis import analyze as room
from briefings.analysis.evaluate import read_gold
from briefings.analysis.roles.rolenet import ROLES
from briefings.records import Analysis, Sentence

GOLD = Path(__file__).resolve().parent.parent / "tests" / "gold"
_Kept = dict[str, dict[str, dict[tuple[int, int], dict[str, Any]]]]  # by profile, article, place
_kept: _Kept = {}
_analyze_sentence = room.analyze_sentence


def _keeping(sentence: Sentence, *rest: Any) -> Analysis:
    found = _analyze_sentence(sentence, *rest)
    article, profile = sentence.article, rest[1].profile.id
    if sentence.n:  # 0 is the title
        name = f"{article.title}|{article.body}|{article.source}|{article.date}"
        lines = _kept.setdefault(profile, {}).setdefault(name, {})
        lines[sentence.n, sentence.start] = {
            "n": sentence.n, "title": article.title, "source": article.source, "ar": sentence.text,
            "date": article.date.isoformat() if article.date else None, "heading": sentence.heading,
            "roles": {role: list(getattr(found.roles, role)) for role in ROLES},
            "themes": None, "figures": [],
        }  # fmt: skip
    return found


def pytest_configure() -> None:
    """Look on as sentences are analysed."""
    room.analyze_sentence = _keeping


def pytest_unconfigure() -> None:
    """Write what was kept."""
    gold = {line["ar"] for path in GOLD.glob("analysis-*.jsonl") for line in read_gold(path)}
    for profile, articles in _kept.items():
        lines = [
            json.dumps({"article": f"kept:{number}", **line}, ensure_ascii=False) + "\n"
            for number, found in enumerate(articles.values())
            if not any(line["ar"] in gold for line in found.values())
            for _, line in sorted(found.items())
        ]
        path = Path(os.environ["KEPT_ROLES"]) / f"kept-{profile}.jsonl"
        path.write_text("".join(lines), "utf-8")
