"""Settings come from the file, then the environment, then the flags; faults are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings import config
from briefings.errors import ConfigError


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A settings file in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path / config.FILE


def test_flags_win_over_environment_over_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The nearest to the user wins; what nobody says keeps its default."""
    file.write_text('title = "file"\nbeam = 2\ncorpus = "news"\n', "utf-8")
    monkeypatch.setenv("BRIEFINGS_TITLE", "environment")
    monkeypatch.setenv("BRIEFINGS_BEAM", "3")
    settings = config.load(beam=1, title=None)
    assert (settings.title, settings.beam) == ("environment", 1)
    assert (settings.corpus, settings.output) == (Path("news"), Path("output"))


def test_lists_and_tables_are_read(file: Path) -> None:
    """Formats are a list, mail is a table, a dash in a key is an underscore."""
    file.write_text(
        'formats = ["pdf", "csv"]\nmax-per-section = 9\n[mail]\nhost = "mail.example"\nport = 25\n',
        "utf-8",
    )
    settings = config.load()
    assert settings.formats == ("pdf", "csv")
    assert settings.max_per_section == 9
    assert (settings.mail.host, settings.mail.port) == ("mail.example", 25)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('corpsu = "x"', "unknown key 'corpsu'; did you mean 'corpus'?"),
        ('[mail]\npassword = "x"', "unknown key 'password'"),
        ('beam = "many"', "beam: a whole number is wanted"),
        ("beam = -1", "beam: a whole number of at least 1 is wanted, not -1"),
        ("threads = -1", "threads: a whole number of at least 0 is wanted, not -1"),
        ("max_per_section = 0", "max_per_section: a whole number of at least 1 is wanted, not 0"),
        ("max_per_section = -3", "max_per_section: a whole number of at least 1 is wanted, not -3"),
        ('paper = "a3"', "paper: a4 or letter is wanted, not 'a3'"),
        ('language = "fr"', "language: bilingual or en is wanted, not 'fr'"),
        ("beam = true", "beam: a whole number is wanted"),
        ("title = 3", "title: text is wanted"),
        ("[mail]\ntls = false", "tls: starttls, tls or none is wanted, not False"),
        ('[mail]\ntls = "ssl"', "tls: starttls, tls or none is wanted, not 'ssl'"),
        ("formats = [1]", "formats: a list of words is wanted"),
        ('mail = "x"', "mail: a table is wanted"),
        ("title = ", "mend the file"),
    ],
)
def test_a_fault_is_named_with_its_place(file: Path, text: str, message: str) -> None:
    """Unknown keys get the nearest one that exists; wrong values say what is wanted."""
    file.write_text(text + "\n", "utf-8")
    with pytest.raises(ConfigError) as caught:
        config.load()
    assert message in str(caught.value)
    assert config.FILE in str(caught.value)


def test_a_settings_file_that_was_named_must_exist(tmp_path: Path) -> None:
    """A typing error in --config is not answered with the defaults."""
    with pytest.raises(ConfigError, match="no such file"):
        config.load(tmp_path / "none.toml")


def test_a_settings_file_that_the_variable_names_must_exist(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor is one in the variable, and the message says what to do with that."""
    monkeypatch.setenv("BRIEFINGS_CONFIG", str(tmp_path / "none.toml"))
    with pytest.raises(ConfigError, match="no such file; unset BRIEFINGS_CONFIG"):
        config.load()


def test_a_switch_is_true_or_false(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A switch is a boolean in the file and a word in the environment; anything else is refused."""
    file.write_text("attach = true\n", "utf-8")
    assert config.load(file).attach is True
    monkeypatch.setenv("BRIEFINGS_ATTACH", "no")
    assert config.load(file).attach is False
    monkeypatch.setenv("BRIEFINGS_ATTACH", "perhaps")
    with pytest.raises(ConfigError, match="true or false"):
        config.load(file)


def test_a_fault_in_a_variable_is_named_with_the_variable(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And not with the settings file, which says nothing of it."""
    monkeypatch.setenv("BRIEFINGS_BEAM", "many")
    with pytest.raises(ConfigError, match=r"^BRIEFINGS_BEAM: a whole number is wanted"):
        config.load()


@pytest.mark.parametrize("value", ["0", "-3"])
def test_a_number_too_small_is_refused_from_a_variable_too(
    file: Path, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    """The bound is that of the flag, and it is named."""
    monkeypatch.setenv("BRIEFINGS_MAX_PER_SECTION", value)
    with pytest.raises(ConfigError, match=f"SECTION: a whole number of at least 1.*not {value}"):
        config.load()


def test_a_message_about_a_value_names_the_variable_that_gave_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A value that stands in the message, quoted or as the path that it is about; others are left alone."""
    monkeypatch.setenv("BRIEFINGS_PAPER", "zz")
    monkeypatch.setenv("BRIEFINGS_LOGO", "x.png")
    assert config.blamed("unknown paper 'zz'").endswith("(the variable BRIEFINGS_PAPER says zz)")
    assert config.blamed("x.png: no such logo").endswith("(the variable BRIEFINGS_LOGO says x.png)")
    for message in ("unknown paper 'a9'", "puzzle", "y.toml: see x.png: no"):
        assert config.blamed(message) == message


@pytest.mark.parametrize("data", [b"corpus = 'a\nb'\n", b"\xff\xfe", b"corpus = "])
def test_a_broken_file_is_told_without_codec_words(tmp_path: Path, data: bytes) -> None:
    """What is wrong is said in words for a person."""
    path = tmp_path / "briefings.toml"
    path.write_bytes(data)
    with pytest.raises(ConfigError) as caught:
        config.load(path)
    message = str(caught.value)
    assert "mend the file" in message
    assert not any(word in message for word in ("codec", "Errno", "\\n", "\\x"))


def test_a_variable_that_means_nothing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line each, with the nearest setting; those that are read, and other programs', are passed over."""
    for name in ("TITLE", "CONFIG", "SMTP_PASSWORD", "MAX_PER_SECTION"):
        monkeypatch.setenv(f"BRIEFINGS_{name}", "1")
    monkeypatch.setenv("BRIEFING_TITLE", "x")
    assert config.idle_variables() == []
    monkeypatch.setenv("BRIEFINGS_CORPSU", "x")
    monkeypatch.setenv("BRIEFINGS_ZZZ", "x")
    assert config.idle_variables() == [
        "BRIEFINGS_CORPSU has no effect: no setting has that name; did you mean BRIEFINGS_CORPUS?",
        "BRIEFINGS_ZZZ has no effect: no setting has that name",
    ]
