"""Small real models for tests: CTranslate2 folders of every shape, and a chat server."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import numpy as np

WIDTH = 16
SENTENCES = (
    "أعلنت وزارة الدفاع مقتل جنديين في قصف على الحدود صباح اليوم",
    "قال المتحدث إن المحادثات بين الجانبين ستبدأ غدا في العاصمة",
    "the ministry of defence said two soldiers were killed in shelling on the border",
    "the spokesman said that talks between the two sides will begin tomorrow",
)


def tokenizer(path: Path, symbols: Sequence[str] = ()) -> list[str]:
    """Train a SentencePiece model of a few hundred pieces; the pieces."""
    import sentencepiece

    with path.open("wb") as file:
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(SENTENCES * 20),
            model_writer=file,
            vocab_size=110,
            hard_vocab_limit=False,
            user_defined_symbols=list(symbols),
            minloglevel=2,
        )
    model = sentencepiece.SentencePieceProcessor(model_file=str(path))
    return [str(model.id_to_piece(n)) for n in range(model.get_piece_size())]


def folder(path: Path, vocabulary: Sequence[str], **config: Any) -> Path:
    """Write a one-layer CTranslate2 Transformer with fixed random weights."""
    from ctranslate2.specs import TransformerSpec

    spec = TransformerSpec.from_config((1, 1), 2, pre_norm=True)
    random = np.random.default_rng(7)

    def matrix(rows: int, columns: int) -> Any:
        return random.normal(0, 0.4, (rows, columns)).astype("float32")

    def linear(target: Any, rows: int, columns: int) -> None:
        target.weight, target.bias = matrix(rows, columns), np.zeros(rows, "float32")

    def norm(target: Any) -> None:
        target.gamma, target.beta = np.ones(WIDTH, "float32"), np.zeros(WIDTH, "float32")

    def attention(target: Any, *shapes: int) -> None:
        norm(target.layer_norm)
        for part, rows in zip(target.linear, shapes, strict=True):
            linear(part, rows, WIDTH)

    for side in (spec.encoder, spec.decoder):
        norm(side.layer_norm)
        layer = side.layer[0]
        attention(layer.self_attention, 3 * WIDTH, WIDTH)
        norm(layer.ffn.layer_norm)
        linear(layer.ffn.linear_0, 2 * WIDTH, WIDTH)
        linear(layer.ffn.linear_1, WIDTH, 2 * WIDTH)
    attention(spec.decoder.layer[0].attention, WIDTH, 2 * WIDTH, WIDTH)
    spec.encoder.embeddings[0].weight = matrix(len(vocabulary), WIDTH)
    spec.decoder.embeddings.weight = matrix(len(vocabulary), WIDTH)
    linear(spec.decoder.projection, len(vocabulary), WIDTH)
    spec.register_source_vocabulary(list(vocabulary))
    spec.register_target_vocabulary(list(vocabulary))
    for name, value in config.items():
        setattr(spec.config, name, value)
    spec.validate()
    path.mkdir(parents=True, exist_ok=True)
    spec.save(str(path))
    return path


Reply = Callable[[str, dict[str, Any] | None], tuple[int, Any]]


@contextmanager
def chat_server(reply: Reply, log: list[dict[str, Any]] | None = None) -> Iterator[str]:
    """A real HTTP server on loopback; `reply` gets path and body, gives status and answer.

    Texts and bytes are sent as they are, or as the Location of a redirect; all else as JSON.
    """

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._reply(None)

        def do_POST(self) -> None:
            data = self.rfile.read(int(self.headers["Content-Length"]))
            self._reply(json.loads(data))

        def _reply(self, body: dict[str, Any] | None) -> None:
            if log is not None:
                log.append({"path": self.path, "body": body})
            status, answer = reply(self.path, body)
            data = answer if isinstance(answer, bytes) else _text(answer).encode()
            self.send_response(status)
            if 300 <= status < 400:
                self.send_header("Location", str(answer))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _text(answer: Any) -> str:
    return answer if isinstance(answer, str) else json.dumps(answer)


def said(text: str) -> dict[str, Any]:
    """An answer of the chat API."""
    return {"choices": [{"message": {"role": "assistant", "content": text}}]}
