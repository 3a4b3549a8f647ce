"""Packages: find, install, verify, remove; hostile archives; no network unless asked."""

from __future__ import annotations

import io
import json
import os
import shutil
import socket
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tiny_engines import chat_server

from briefings.errors import PackageError
from briefings.translation.engines import archive, packages
from briefings.translation.engines.engine import open_engine
from briefings.translation.engines.installing import install, remove, verify

NAME = "translate-ar_en"


@pytest.fixture
def argos(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Argos' folders, moved into the test's own."""
    settings = packages.argos().settings
    folder = tmp_path / "argos" / "packages"
    folder.mkdir(parents=True)
    monkeypatch.setattr(settings, "package_data_dir", folder)
    monkeypatch.setattr(settings, "package_dirs", [folder])
    monkeypatch.setattr(settings, "downloads_dir", tmp_path / "argos")
    monkeypatch.setattr(settings, "local_package_index", tmp_path / "argos" / "index.json")
    yield folder


def bundled() -> Path:
    """The archive that comes with the project."""
    return next(packages.BUNDLED.glob("*.argosmodel"))


def zipped(path: Path, files: dict[str, bytes]) -> Path:
    """A zip file with the given members."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return path


def metadata(**changes: Any) -> bytes:
    """A package's metadata.json."""
    values = {"package_version": "9.9", "from_code": "ar", "to_code": "en", **changes}
    return json.dumps(values).encode()


def test_the_bundled_package_is_listed_and_found_without_a_name(argos: Path) -> None:
    """Out of the box there is an Arabic→English package."""
    (info,) = packages.installed()
    assert (info.name, info.origin, info.from_code, info.to_code) == (NAME, "bundled", "ar", "en")
    assert packages.find().version == info.version
    assert (packages.find().path / "model" / "model.bin").is_file()


def test_an_archive_is_unpacked_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The cache is known by the archive's content, wherever the archive lies."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    first = packages.find(str(bundled()))
    stamp = (first.path / "metadata.json").stat().st_mtime_ns
    copy = shutil.copy(bundled(), tmp_path / "copy.argosmodel")
    second = packages.find(str(copy))
    assert first.path == second.path
    assert (second.path / "metadata.json").stat().st_mtime_ns == stamp


def test_an_installed_package_is_used_by_its_folders_name(argos: Path) -> None:
    """Whoever used Argos before goes on with that package."""
    shutil.copytree(packages.find().path, argos / "translate-ar_en-1_0")
    assert packages.find("translate-ar_en-1_0").origin == "installed"
    assert packages.find(NAME).origin == "bundled"


def test_a_broken_folder_among_the_installed_does_no_harm(argos: Path) -> None:
    """The others are still listed."""
    (argos / "half").mkdir()
    (argos / "half" / "metadata.json").write_text("{", "utf-8")
    assert [info.origin for info in packages.installed()] == ["bundled"]


def test_only_an_installed_package_leaves_a_folder_of_argos_in_the_home(tmp_path: Path) -> None:
    """Its library would make four; where packages are installed to is still the user's folder."""
    code = """
from briefings.translation.engines import packages
print(packages.argos_folder(), len(packages.installed()), sorted(packages.argos().settings.package_dirs))
"""
    home = {"HOME": str(tmp_path), "PYTHONPATH": str(Path(__file__).parent.parent)}
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "ARGOS_"))}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=kept | home
    )
    usual = tmp_path / ".local/share/argos-translate/packages"
    assert done.stdout.split(maxsplit=2)[:2] == [str(usual), "1"]
    assert str(usual) in done.stdout.split(maxsplit=2)[2]
    assert not list(tmp_path.rglob("argos*"))


def test_an_unknown_name_lists_what_there_is(argos: Path) -> None:
    """The next step is in the message."""
    with pytest.raises(PackageError, match=f"no package 'opus'; installed: {NAME}"):
        packages.find("opus")


def test_a_package_of_other_languages_is_refused(tmp_path: Path) -> None:
    """Spanish to English is no use here."""
    made = zipped(tmp_path / "x.argosmodel", {"p/metadata.json": metadata(from_code="es")})
    with pytest.raises(PackageError, match="translates es→en; an Arabic→English package"):
        packages.find(str(made))


@pytest.mark.parametrize("data", [b"", b"PK", b"<html>not found</html>"])
def test_a_file_that_is_no_package_is_a_message(tmp_path: Path, data: bytes) -> None:
    """A download that went wrong is no traceback."""
    (tmp_path / "x.argosmodel").write_bytes(data)
    with pytest.raises(PackageError, match="not an Argos package; download it again"):
        packages.find(str(tmp_path / "x.argosmodel"))


def test_a_missing_path_is_a_message() -> None:
    """It says that nothing lies there."""
    with pytest.raises(PackageError, match="no such package"):
        packages.find("/nowhere/x.argosmodel")


@pytest.mark.parametrize("name", ["../evil", "p/../../evil", "/evil", "C:/evil", "..\\evil"])
def test_no_member_leaves_the_folder(tmp_path: Path, name: str) -> None:
    """Zip slip, in every spelling, is refused before anything is written."""
    made = zipped(tmp_path / "x.zip", {"p/metadata.json": metadata(), name: b"x"})
    with pytest.raises(PackageError, match="points out of the package"):
        archive.unpack(made, tmp_path / "out" / "x")
    assert list((tmp_path / "out").iterdir()) == []


def test_links_are_refused(tmp_path: Path) -> None:
    """A link could lead anywhere."""
    link = zipfile.ZipInfo("p/model")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as made:
        made.writestr(link, "/etc")
    with pytest.raises(PackageError, match="is a link"):
        archive.unpack(tmp_path / "x.zip", tmp_path / "out" / "x")


def test_bombs_are_refused(tmp_path: Path) -> None:
    """A member that grows ten thousandfold is no model."""
    made = zipped(tmp_path / "x.zip", {"p/model.bin": bytes(20_000_000)})
    with pytest.raises(PackageError, match="grows beyond reason"):
        archive.unpack(made, tmp_path / "out" / "x")


def test_thousands_of_files_are_refused(tmp_path: Path) -> None:
    """A package has a dozen."""
    made = zipped(tmp_path / "x.zip", {f"p/{n}": b"" for n in range(archive.MOST_FILES + 1)})
    with pytest.raises(PackageError, match="far larger than any package"):
        archive.unpack(made, tmp_path / "out" / "x")


def test_a_damaged_member_is_noticed_and_nothing_is_left(tmp_path: Path) -> None:
    """The check sum of the zip file is held to."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as made:
        made.writestr("p/model.bin", b"abcdefgh" * 1000)
    (tmp_path / "x.zip").write_bytes(buffer.getvalue().replace(b"abcdefgh", b"abcdefgX", 1))
    with pytest.raises(PackageError, match="is damaged; download it again"):
        archive.unpack(tmp_path / "x.zip", tmp_path / "out" / "x")
    assert list((tmp_path / "out").iterdir()) == []


def test_a_package_is_installed_for_argos_too_verified_and_removed(argos: Path) -> None:
    """It lies where argostranslate looks, with a record of its files' hashes."""
    info = install(str(bundled()))
    assert info.path == argos / NAME
    assert [p.from_code for p in packages.argos().get_installed_packages(path=[argos])] == ["ar"]
    report = verify(info.path.as_posix())
    assert report.ok
    assert any("as they were installed" in check.detail for check in report.checks)
    assert remove(NAME).path == info.path
    assert list(argos.iterdir()) == []


def test_a_changed_file_is_noticed_by_verify(argos: Path) -> None:
    """Which one is said."""
    info = install(str(bundled()))
    with (info.path / "README.md").open("a") as file:
        file.write("x")
    report = verify(str(info.path))
    assert not report.ok
    assert "changed since it was installed: README.md" in str(report.checks)


def test_a_package_that_does_not_translate_is_not_installed(argos: Path, tmp_path: Path) -> None:
    """The old one of that name stays."""
    install(str(bundled()))
    files = {f"{NAME}/metadata.json": metadata(), f"{NAME}/model/model.bin": b"x"}
    files[f"{NAME}/sentencepiece.model"] = b"x"
    with pytest.raises(PackageError, match="not installed, since"):
        install(str(zipped(tmp_path / "bad.argosmodel", files)))
    assert verify(str(argos / NAME)).ok
    assert [path.name for path in argos.parent.iterdir()] == ["packages"]


def test_installing_a_name_without_the_index_says_how(argos: Path) -> None:
    """The network is asked only when the user says so."""
    with pytest.raises(PackageError, match=r"no such file.*--from-index"):
        install(NAME)


def test_the_bundled_package_cannot_be_removed(argos: Path) -> None:
    """Only what was installed goes."""
    with pytest.raises(PackageError, match="the bundled one stays"):
        remove(NAME)


def test_a_package_is_fetched_from_the_index_when_asked(
    argos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Index and archive come from a real server here; the newest download replaces an old one."""
    (argos.parent / f"{NAME}.argosmodel").write_bytes(b"a stale download")
    index = [{**json.loads(metadata()), "links": []}]

    def reply(path: str, _body: object) -> tuple[int, Any]:
        return (200, index) if path == "/index.json" else (200, bundled().read_bytes())

    with chat_server(reply) as address:
        index[0]["links"] = [f"{address}/{NAME}.argosmodel"]
        settings = packages.argos().settings
        monkeypatch.setattr(settings, "remote_package_index", f"{address}/index.json")
        with pytest.raises(PackageError, match=f"no .* 'other' in the index; it has: {NAME}"):
            install("other", from_index=True)
        assert install(NAME, from_index=True).path == argos / NAME


def test_an_index_that_cannot_be_reached_is_a_message(
    argos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Offline, the user is told the other way."""
    settings = packages.argos().settings
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}/index.json"
    monkeypatch.setattr(settings, "remote_package_index", address)
    with pytest.raises(PackageError, match=r"index cannot be reached; download the \.argosmodel"):
        install(NAME, from_index=True)


def test_looking_at_packages_speaks_to_nobody(argos: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Listing, finding, opening and verifying work without a network."""

    def refuse(*_: object) -> None:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    packages.installed()
    open_engine(threads=1).close()
    assert verify().ok


def test_a_spoilt_cache_is_unpacked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A model that a full disk has cut short in the cache comes whole out of its archive again."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    model = packages.find().path / "model/model.bin"
    size = model.stat().st_size
    model.write_bytes(b"")
    assert packages.find().path == model.parent.parent
    assert model.stat().st_size == size
    model.write_bytes(bytes(size))  # the same size, other contents: `verify` looks inside
    checks = {check.name: check for check in verify().checks}
    assert not checks["files"].ok and "model.bin" in checks["files"].detail
