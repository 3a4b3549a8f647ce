"""An earlier edition is looked at before the work begins, not after it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from briefings import pipeline
from briefings.config import Config
from briefings.errors import BriefingsError
from briefings.request import Request


@contextmanager
def _never(label: str) -> Iterator[Callable[[int, int], None]]:
    raise AssertionError(f"began with {label}")
    yield


@pytest.mark.parametrize(
    "broken",
    [{"items": 3}, {"items": ["x"]}, {"figures": [{"count": "2"}]}, {"articles": [{"date": "?"}]}],
)
def test_a_malformed_earlier_edition_fails_before_the_work(
    tmp_path: Path, broken: dict[str, object]
) -> None:
    """Every malformed part is one line that names the file, and nothing was begun."""
    path = tmp_path / "old.json"
    path.write_text(json.dumps({"schema": "briefings/1"} | broken), "utf-8")
    config = Config(corpus=tmp_path / "corpus", output=tmp_path / "output")
    with pytest.raises(BriefingsError, match=r"--since .*old\.json: .*give the JSON") as caught:
        pipeline.build(config, Request(since=path), progress=_never, say=print)
    assert "\n" not in str(caught.value)


def test_an_edition_of_another_conflict_is_told(tmp_path: Path) -> None:
    """Compared with Sudan's, all of an edition on Karabakh is new: the reader learns why."""
    path, said = tmp_path / "old.json", list[str]()
    path.write_text(json.dumps({"schema": "briefings/1", "profile": "sudan"}), "utf-8")
    config = Config(corpus=tmp_path / "corpus", output=tmp_path / "output")
    with pytest.raises((BriefingsError, AssertionError)):
        pipeline.build(config, Request(since=path), progress=_never, say=said.append)
    assert "an edition of the profile 'sudan', and this one is of 'karabakh'" in said[0]


@pytest.mark.parametrize("beside", [True, False])
@pytest.mark.parametrize("kind", ["pdf", "docx", "html"])
def test_a_page_for_an_earlier_edition_is_told_its_json(
    tmp_path: Path, kind: str, beside: bool
) -> None:
    """Where the JSON of the same build lies beside it, that is named."""
    path, other = tmp_path / f"briefing.{kind}", tmp_path / "briefing.json"
    path.write_bytes(b"%PDF-1.7 \xe2\xe3")
    if beside:
        other.write_text("{}", "utf-8")
    config = Config(corpus=tmp_path / "corpus", output=tmp_path / "output")
    with pytest.raises(BriefingsError) as caught:
        pipeline.build(config, Request(since=path), progress=_never, say=print)
    give = f"the JSON beside it, {other}" if beside else "an earlier briefing's JSON"
    assert str(caught.value).endswith(f"; give {give}")
