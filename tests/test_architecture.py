"""The rules of the house, held by the machine."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "briefings"
FOUNDATION = {"records", "errors", "files", "processes", "language", "profile"}
STAGES = {"reading", "translation", "analysis", "summary", "rendering", "delivery"}
ALLOWED = {
    "records": set(),
    "errors": set(),
    "files": set(),
    "processes": set(),
    "config": {"errors"},
    "language": {"records", "errors"},
    "profile": {"records", "errors", "language", "colours"},
    **{stage: FOUNDATION | {"config"} if stage == "delivery" else FOUNDATION for stage in STAGES},
    "training": FOUNDATION,
    "colours": set(),
    "intake": {"records", "profile", "config", "reading", "translation"},
    "request": {"records", "profile", "errors", "reading", "summary"},
    "pipeline": FOUNDATION | STAGES | {"config", "intake", "request"},
    "doctor": FOUNDATION | STAGES | {"config", "pipeline"},
    "cli": FOUNDATION | STAGES | {"config", "request", "pipeline", "doctor"},
    "__main__": {"cli"},
    "__init__": set(),
}
ONLY_HERE = {
    "click": "cli",
    "jinja2": "rendering",
    "weasyprint": "rendering",
    "ctranslate2": "translation",
    "argostranslate": "translation",
    "sentencepiece": "translation",
}
# The training recipe is the one other place that may touch the engine and its tokenizer.
EXTRA = {("ctranslate2", "training"), ("sentencepiece", "training")}
# Rooms within a stage, from the ground up: each may use those before it, the stage's own modules use all.
FLOORS = {
    "reading": ("words", "cleaning", "dating", "store", "formats"),
    "translation": ("names", "checks", "memory", "engines"),
    "analysis": ("parsing", "facts", "counting", "speech", "roles", "claims", "topics"),
    "summary": ("tolls", "events", "choice"),
    "rendering": ("packed", "quick", "page", "paper", "word"),
}
MODULES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for path in PACKAGE.rglob("*.py")
)


def imports(path: Path) -> set[str]:
    """Full names of everything that a file imports, also inside functions."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def room(path: Path) -> str:
    """The room, or the single module at the top, that a file belongs to."""
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: p.stem)
def test_data_flows_one_way(path: Path) -> None:
    """A room imports the foundation and itself, never another stage and nothing above it."""
    here = room(path)
    rooms = {n.split(".")[1] for n in imports(path) if n.startswith("briefings.")} - {
        here,
        "__version__",
    }
    assert rooms <= ALLOWED[here], f"{here} imports {sorted(rooms - ALLOWED[here])}"


def floor(module: str, stage: str) -> int:
    """How high a module, by its full name, stands in its stage."""
    here = module.removeprefix(f"briefings.{stage}.").split(".")[0]
    floors = FLOORS[stage]
    return floors.index(here) if here in floors else len(floors)


@pytest.mark.parametrize(
    ("stage", "path"),
    [(stage, path) for stage in FLOORS for path in sorted((PACKAGE / stage).rglob("*.py"))],
    ids=lambda p: getattr(p, "stem", p),
)
def test_rooms_of_a_stage_stand_on_each_other(stage: str, path: Path) -> None:
    """Parsing knows nothing of claims: a room imports itself and what lies below it in its stage."""
    here = floor(".".join(path.relative_to(ROOT).with_suffix("").parts), stage)
    used = {n for n in imports(path) if n.startswith(f"briefings.{stage}.")}
    above = {n for n in used if floor(n, stage) > here}
    assert not above, f"{path} imports {sorted(above)}"


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: p.stem)
def test_each_library_has_one_home(path: Path) -> None:
    """Click stays in the command line, templates and PDF in rendering, the engine in translation."""
    for name in {n.split(".")[0] for n in imports(path)} & set(ONLY_HERE):
        assert room(path) == ONLY_HERE[name] or (name, room(path)) in EXTRA, (
            f"{path} imports {name}"
        )


def test_packed_files_are_read_in_one_place() -> None:
    """Only `language/packed.py` knows where the packed data lie; others parse what is a user's own."""
    own = {"language/packed.py", "config.py", "profile/shape.py"}
    for path in sorted(PACKAGE.rglob("*.py")):
        if path.relative_to(PACKAGE).as_posix() in own or room(path) == "training":
            continue
        assert "tomllib" not in imports(path), path
        text = path.read_text("utf-8")
        assert 'files("briefings")' not in text and '/ "data"' not in text, path


def test_every_packed_file_that_a_module_names_is_there() -> None:
    """A slip in the name of a data file is found here, not by whoever meets the line that reads it."""
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        readers = {
            alias.asname or alias.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.module == "briefings.language.packed"
            for alias in node.names
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in readers:
                first = node.args[0]
                if not isinstance(first, ast.Constant) or not isinstance(name := first.value, str):
                    continue
                assert (PACKAGE / "data" / name).exists(), f"{path} reads {name}"


def test_every_module_can_be_imported_alone() -> None:
    """No module needs another one to be imported before it."""
    code = "import importlib, sys\nfor m in sys.argv[1:]:\n    [sys.modules.pop(k) for k in list(sys.modules) if k.startswith('briefings')]\n    importlib.import_module(m)"
    names = [
        m for m in MODULES if not m.startswith("briefings.training") and m != "briefings.__main__"
    ]
    done = subprocess.run(
        [sys.executable, "-c", code, *names], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_start_up_imports_nothing_heavy() -> None:
    """`briefings --help` loads none of the libraries that do the work."""
    code = (
        "import sys\nfrom briefings.cli import cli\n"
        "try: cli(['--help'])\nexcept SystemExit: pass\n"
        "print([m for m in ('weasyprint','ctranslate2','numpy','jinja2','trafilatura','argostranslate',"
        "'rich','sqlite3','msgspec') if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_nothing_here_can_run_foreign_code() -> None:
    """No pickle, no eval, no exec, no shell: articles, profiles and packages are hostile."""
    for path in PACKAGE.rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        assert not {n.split(".")[0] for n in imports(path)} & {
            "pickle",
            "marshal",
            "shelve",
            "dill",
        }, path
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in {"eval", "exec", "compile"}, f"{path}:{node.lineno}"
            if isinstance(node, ast.keyword) and node.arg == "shell":
                raise AssertionError(f"{path}: shell=")
