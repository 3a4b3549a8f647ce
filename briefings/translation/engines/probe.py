"""What an engine can do is asked of the engine itself, once; the answer is kept in the memory."""

from __future__ import annotations

from briefings.translation.engines.engine import Engine, Options

COPIES_NAMES = "copies names"

# Invented names: a model that renders these has copied them, not remembered them.
_SENTENCES = (
    (
        "وقال الوزير Darvel Hasanbeyli إن المحادثات تجري في Zarnakert منذ يومين.",
        ("Darvel Hasanbeyli", "Zarnakert"),
    ),
    (
        "وصل Marek Tolvaney إلى مدينة Gorishad لعقد اجتماع مع المسؤولين.",
        ("Marek Tolvaney", "Gorishad"),
    ),
    ("أعلنت منظمة Velmar Watch سقوط قتلى في Tavrizan.", ("Velmar Watch", "Tavrizan")),
)


def copies_names(engine: Engine) -> bool:
    """Do names that are written in Latin letters into the Arabic come out untouched?

    True if at least four of five do. Raises PackageError.
    """
    found = engine.translate([text for text, _ in _SENTENCES], options=Options(beam=2))
    kept = [
        name in hypothesis.text
        for hypothesis, (_, names) in zip(found, _SENTENCES, strict=True)
        for name in names
    ]
    return sum(kept) >= 0.8 * len(kept)
