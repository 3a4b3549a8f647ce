"""The built wheel, installed into an empty environment, is what users get."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.wheel

ARTICLE = """أرمينيا تعلن مقتل 49 جنديا في اشتباكات على الحدود

أعلنت وزارة الدفاع الأرمينية، الثلاثاء، مقتل 49 جنديا على الأقل في اشتباكات مع القوات الأذربيجانية على الحدود بين البلدين.

وقالت وزارة الخارجية الروسية في بيان إنها توسطت في وقف لإطلاق النار، ودعت الطرفين إلى ضبط النفس.

من جهتها، اتهمت أذربيجان أرمينيا بتنفيذ أعمال تخريبية قرب الحدود، ونفت يريفان ذلك.
"""


def uv() -> str:
    """The uv that set the project up."""
    found = shutil.which("uv") or str(ROOT / ".uv/bin/uv")
    assert Path(found).exists(), "uv is not there: run .ci/setup test"
    return found


def run(*command: str | Path, cwd: Path, env: dict[str, str] | None = None) -> str:
    """Run a command to its end and give its output; show what it said where it fails."""
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the tree as it is."""
    folder = tmp_path_factory.mktemp("dist")
    run(uv(), "build", "--wheel", "--out-dir", folder, cwd=ROOT)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_what_the_product_needs(wheel: Path) -> None:
    """Templates, profiles, names and the package are in; tests, corpus and training text are not."""
    names = zipfile.ZipFile(wheel).namelist()
    for part in (
        "briefings/templates/",
        "briefings/data/profiles/karabakh.toml",
        "briefings/data/names/",
        "briefings/data/packages/translate-ar_en.argosmodel",
        "briefings/data/packages/MODEL_CARD.md",
        "briefings/py.typed",
    ):
        assert any(name.startswith(part) for name in names), part
    assert not [n for n in names if n.startswith(("tests/", "corpus/", "benchmarks/"))]


def test_the_main_job_runs_from_an_installed_wheel(wheel: Path, tmp_path: Path) -> None:
    """In an empty environment, an empty home and another folder, a raw page becomes a PDF."""
    place = tmp_path / "env"
    run(uv(), "venv", "--quiet", "--python", sys.executable, place, cwd=ROOT)
    python = place / "bin/python"
    run(uv(), "pip", "install", "--quiet", "--python", python, wheel, cwd=ROOT)
    work = tmp_path / "work"
    (work / "corpus/inbox").mkdir(parents=True)
    (work / "corpus/inbox/2022-09-13-sample.txt").write_text(ARTICLE, "utf-8")
    home = tmp_path / "home"
    home.mkdir()
    env = {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8"}
    out = run(place / "bin/briefings", "build", "--format", "json,pdf", cwd=work, env=env)
    pdf = Path(out.splitlines()[-1])
    assert (work / pdf).read_bytes().startswith(b"%PDF-")
    document = json.loads(next((work / "output").glob("*.json")).read_text("utf-8"))
    assert document["coverage"]["articles"] == 1
    assert any("49" in item["en"] for item in document["items"])
