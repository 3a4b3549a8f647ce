"""CTranslate2: tokens in, tokens out, in token-bounded batches over all cores."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

from briefings.errors import PackageError
from briefings.processes import cores
from briefings.records import Engine as Identity
from briefings.translation.engines.batches import by_size, go_on
from briefings.translation.engines.engine import Hypothesis, Options

# Padded source tokens times beam that decode together. Larger batches are slower on a CPU: they no
# longer fit its cache (processor time for 250 sentences at beam 4: 3.0 s at 256 tokens a batch,
# 3.3 s at 512, 4.0 s at 1,024, 4.7 s at 2,048; greedy 1.4 s at 1,024, 1.7 s at 256).
BATCH = 1024
CALL = BATCH  # the same for each core, of one call; two calls are under way at a time
POSITIONS = 480  # tokens; most models know 512 places and fail beyond


class Codec(Protocol):
    """Turns sentences into the tokens that a model was trained on, and back."""

    @property
    def target_prefix(self) -> tuple[str, ...]:
        """Tokens such as a language mark; taken off the output again."""
        ...

    def encode(self, texts: Sequence[str]) -> list[list[str]]:
        """Source tokens, with all marks that the model wants and does not add by itself."""
        ...

    def decode(self, tokens: Sequence[Sequence[str]]) -> list[str]:
        """Plain text."""
        ...


class CTranslate2Engine:
    """An `Engine` over a CTranslate2 model; Argos packages and plain folders differ in the codec."""

    scores = True
    # Of source characters: some 30 to 60 sentences, seconds of work. Larger ones decode no faster (4.5 to
    # 4.8 s of processor time for 250 sentences from 3,000 to 24,000) and lose more when killed.
    window = 5_000
    # Of source characters. Measured on domain-dev sentences joined by commas to 340 and 780
    # characters: cut at 300, chrF 67.4 and 67.9; whole or cut at 420 and more, 63 and less.
    # On single sentences no limit from 120 upwards makes a difference of more than 0.3.
    longest = 300

    def __init__(
        self, model: Path, codec: Codec, identity: Identity, *, threads: int, options: Options
    ) -> None:
        self._model = model
        # A package may bring the target pieces that each source piece can lead to: fewer to score.
        self._shortlist = (model / "vmap.txt").is_file()
        self._codec = codec
        self._identity = identity
        self._threads = threads or cores()
        self._options = options
        self._translator: Any = None
        self._lock = Lock()

    @property
    def identity(self) -> Identity:
        """Package, version and signature."""
        return self._identity

    def translate(
        self, texts: Sequence[str], *, options: Options | None = None
    ) -> list[Hypothesis]:
        """Translate the texts; safe to call from several threads."""
        chosen = options or self._options
        source = self._codec.encode(texts)
        prefix = list(self._codec.target_prefix)
        found = self._run(
            source,
            prefix,
            beam_size=chosen.beam,
            num_hypotheses=min(chosen.hypotheses, chosen.beam),
            length_penalty=chosen.length_penalty,
            repetition_penalty=chosen.repetition_penalty,
            no_repeat_ngram_size=chosen.no_repeat_ngram,
        )
        return self._texts(found, len(prefix), chosen)

    def close(self) -> None:
        """Drop the model."""
        self._translator = None

    def _run(self, source: list[list[str]], prefix: list[str], **settings: Any) -> list[Any]:
        """Decode in calls of a second or less, the longest first, so that a stop is soon obeyed."""
        found: list[Any] = [None] * len(source)
        order = sorted(range(len(source)), key=lambda n: len(source[n]), reverse=True)
        size = CALL * self._threads // settings["beam_size"]
        for part in by_size(order, lambda n: len(source[n]), size):
            go_on()
            made = self._call([source[n] for n in part], prefix, settings)
            for n, result in zip(part, made, strict=True):
                found[n] = result
        return found

    def _call(
        self, source: list[list[str]], prefix: list[str], settings: Mapping[str, Any]
    ) -> list[Any]:
        try:
            found: list[Any] = self._loaded().translate_batch(
                source,
                target_prefix=[prefix] * len(source) if prefix else None,
                max_batch_size=BATCH // settings["beam_size"],
                batch_type="tokens",
                # Twice the source and a little is more than any sentence needs: a loop ends there.
                max_decoding_length=min(2 * max(map(len, source), default=0) + 20, POSITIONS),
                return_scores=True,
                disable_unk=True,  # a figure of rare pieces comes out in other pieces, not as "⁇"
                use_vmap=self._shortlist,
                **settings,
            )
        except (RuntimeError, ValueError) as error:
            reason = (str(error).splitlines() or [""])[0]
            raise PackageError(
                f"{self._model}: CTranslate2 cannot decode with it ({reason}); run 'briefings "
                "packages verify'"
            ) from error
        return found

    def _texts(self, found: Sequence[Any], skip: int, options: Options) -> list[Hypothesis]:
        flat = [tokens[skip:] for result in found for tokens in result.hypotheses]
        texts = iter(self._codec.decode(flat))
        made = []
        for result in found:
            beam = [
                Hypothesis(next(texts).strip(), _mean(score, len(tokens), options.length_penalty))
                for tokens, score in zip(result.hypotheses, result.scores, strict=True)
            ]
            made.append(Hypothesis(beam[0].text, beam[0].score, tuple(beam[1:])))
        return made

    def _loaded(self) -> Any:
        with self._lock:
            if self._translator is None:
                self._translator = load(self._model, self._threads)
        return self._translator


def load(model: Path, threads: int) -> Any:
    """The CTranslate2 translator: one lane per core, since many small batches are at hand.

    Raises PackageError for a folder that CTranslate2 cannot read.
    """
    import ctranslate2

    try:
        return ctranslate2.Translator(
            str(model),
            device="cpu",
            compute_type="int8",
            inter_threads=max(1, threads),
            intra_threads=1,
        )
    except Exception as error:  # C++ exceptions arrive as almost any kind
        reason = (str(error).splitlines() or [type(error).__name__])[0]
        raise PackageError(
            f"{model}: CTranslate2 cannot load it ({reason}); install the package anew"
        ) from error


def _mean(score: float, length: int, penalty: float) -> float:
    """CTranslate2 divides by length**penalty; the mean log probability divides by the length."""
    return float(score * max(1, length) ** (penalty - 1.0))
