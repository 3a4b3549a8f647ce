"""Model servers: a real HTTP server on loopback, and the refusal of every other place."""

from __future__ import annotations

import socket
from typing import Any

import pytest
from tiny_engines import chat_server, said

from briefings.errors import PackageError
from briefings.translation.engines.engine import Options, open_engine
from briefings.translation.engines.server import ServerEngine, cleaned


def echo(_path: str, body: dict[str, Any] | None) -> tuple[int, Any]:
    """Answer with the length of the sentence."""
    if body is None:
        return 200, {"data": [{"id": "tiny"}]}
    return 200, said(f"{len(body['messages'][1]['content'])} letters")


def test_each_sentence_is_one_request_and_the_order_is_kept() -> None:
    """The answers stand where their sentences stood, though requests overlap."""
    log: list[dict[str, Any]] = []
    with chat_server(echo, log) as address:
        engine = open_engine(f"{address}/v1?model=tiny")
        found = engine.translate(["ا" * n for n in (3, 1, 2)])
    assert [h.text for h in found] == ["3 letters", "1 letters", "2 letters"]
    assert all(h.score is None for h in found)
    assert not engine.scores
    assert {entry["path"] for entry in log} == {"/v1/chat/completions"}
    assert all(entry["body"]["temperature"] == 0 for entry in log)


def test_the_only_model_of_a_server_needs_no_naming() -> None:
    """The engine's identity carries the model's name; the path /v1 is the default."""
    with chat_server(echo) as address:
        assert open_engine(address).identity.package == "tiny"


def test_with_several_models_the_message_lists_them() -> None:
    """The user is told how to name one."""
    many = {"data": [{"id": "first"}, {"id": "second"}]}
    with (
        chat_server(lambda *_: (200, many)) as address,
        pytest.raises(PackageError, match=r"add \?model=NAME .*first, second"),
    ):
        _ = open_engine(address).identity


@pytest.mark.parametrize(
    "address",
    [
        "http://192.168.1.20:8080/v1",
        "http://example.org/v1",
        "https://example.org/v1",
        "http://0.0.0.0:80/v1",
        "http://127.0.0.1.example.org/v1",
        "http://2130706433/v1",
        "http://[::ffff:10.0.0.1]/v1",
    ],
)
def test_no_host_but_this_machine_is_spoken_to(address: str) -> None:
    """Anything that is not loopback is refused before a connection is made."""
    with pytest.raises(PackageError, match=r"is not this machine.*engine_hosts"):
        open_engine(address)


def test_an_address_with_a_user_name_is_refused() -> None:
    """`http://127.0.0.1@elsewhere/` is a known trick."""
    with pytest.raises(PackageError, match="an address such as"):
        open_engine("http://127.0.0.1@example.org/v1")


def test_a_host_that_the_configuration_names_is_allowed() -> None:
    """The name is compared as a whole."""
    ServerEngine("http://gpu.office.example:9/v1", hosts=["GPU.office.example"])
    with pytest.raises(PackageError, match="is not this machine"):
        ServerEngine("http://evil-gpu.office.example:9/v1", hosts=["gpu.office.example"])


def test_redirects_are_not_followed() -> None:
    """A server cannot send the articles on to another one."""
    log: list[dict[str, Any]] = []
    with chat_server(lambda *_: (307, "http://example.org/"), log) as address:
        engine = open_engine(f"{address}/v1?model=m")
        with pytest.raises(PackageError, match="redirects are not followed"):
            engine.translate(["سلام"])
    assert len(log) == 1


def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy would see every article."""
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    with chat_server(echo) as address:
        assert open_engine(f"{address}?model=m").translate(["سلام"])[0].text == "4 letters"


def test_a_server_that_is_not_there_is_one_line() -> None:
    """The message names host and port and what to do."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(PackageError, match=rf"127\.0\.0\.1:{port} cannot be reached .*start it"):
        open_engine(f"http://127.0.0.1:{port}?model=m").translate(["سلام"])


def test_the_servers_own_complaint_is_shown() -> None:
    """An unknown model is said by the server, and the user reads it."""
    answer = {"error": {"message": "model 'x' not found,\n try pulling it"}}
    with chat_server(lambda *_: (404, answer)) as address:
        engine = open_engine(f"{address}?model=x")
        with pytest.raises(PackageError, match="says 404: model 'x' not found, try pulling it"):
            engine.translate(["سلام"])


@pytest.mark.parametrize("answer", ["<html>", "[1]", '{"choices": []}', '{"choices": [{}]}'])
def test_an_answer_of_another_kind_is_one_line(answer: str) -> None:
    """A web server on that port is no model server."""
    with chat_server(lambda *_: (200, answer)) as address:
        engine = open_engine(f"{address}?model=m")
        with pytest.raises(PackageError, match="model server 127"):
            engine.translate(["سلام"])


def test_a_second_decoding_asks_for_fewer_repeats() -> None:
    """The API's nearest knob is turned when a loop was seen."""
    log: list[dict[str, Any]] = []
    with chat_server(echo, log) as address:
        engine = open_engine(f"{address}?model=m")
        engine.translate(["سلام"], options=Options())
        engine.translate(["سلام"], options=Options(no_repeat_ngram=4))
    assert ["frequency_penalty" in entry["body"] for entry in log] == [False, True]


@pytest.mark.parametrize(
    ("answer", "clean"),
    [
        ("<think>hm, Baku?</think>\nBaku denied it.", "Baku denied it."),
        ("Here is the translation:\n\nBaku denied it.", "Baku denied it."),
        ('"Baku denied it."', "Baku denied it."),
        ("```\nBaku denied it.\n```", "Baku denied it."),
        ("Baku\ndenied  it.", "Baku denied it."),
        ("Sure enough, Baku denied it.", "Sure enough, Baku denied it."),
    ],
)
def test_what_models_like_to_add_is_taken_off(answer: str, clean: str) -> None:
    """Thoughts, prefaces, fences and quotes are not part of the translation."""
    assert cleaned(answer, "نفت باكو ذلك.") == clean


def test_quotes_and_colons_of_the_source_stay() -> None:
    """A sentence that is a quotation stays one."""
    assert cleaned('"We will stay."', '"سنبقى."') == '"We will stay."'
    assert (
        cleaned("Here is the list: tanks.", "هذه هي القائمة: دبابات.") == "Here is the list: tanks."
    )
