"""An article to write into files of every kind, and how they are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.errors import ReadingError
from briefings.reading.ingest import article

TITLE = "غرق مركب قبالة سواحل صفاقس ومساع لإنقاذ ركابه"
FIRST = "أعلن الحرس البحري التونسي مساء السبت غرق مركب صيد يقل 14 بحاراً قبالة سواحل صفاقس، إثر عاصفة مفاجئة."
SECOND = (
    "وقال المتحدث باسم الحرس إن فرق الإنقاذ انتشلت تسعة بحارة أحياء، فيما يتواصل البحث عن الباقين."
)
THIRD = "وتشهد السواحل التونسية منذ أيام رياحاً قوية تجاوزت سرعتها ثمانين كيلومتراً في الساعة."
BODY = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
TEXT = f"{TITLE}\n\n{BODY}\n"


def save(folder: Path, name: str, data: bytes | str) -> str:
    """Write a file and give its path."""
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return str(path)


def refused(folder: Path, name: str, data: bytes) -> str:
    """The message with which a file is refused."""
    with pytest.raises(ReadingError) as caught:
        article(save(folder, name, data))
    message = str(caught.value)
    assert name in message and "\n" not in message
    return message
