"""Pieces, alignments, prepared files, batches and the budget: the numbers that the trainer is fed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from briefings.errors import ConfigError, UsageError
from briefings.training import batches, prepared
from briefings.training.align import encode, merged, turned
from briefings.training.budget import Budget, Plan, duration
from briefings.training.layout import BOS, EOS, PAD, UNK
from briefings.training.pairs import Pair
from briefings.training.steps import tokens_of, unpacked
from briefings.training.tokens import Tokens, piece_alignment

ARABIC, ENGLISH = "قال باشينيان ذلك", "Pashinyan said so"


@pytest.fixture(scope="module")
def tokens() -> Tokens:
    """The pieces of the bundled package."""
    with unpacked(None) as package:
        return tokens_of(package)


@pytest.fixture(scope="module")
def data(tokens: Tokens) -> prepared.Prepared:
    """Twenty small pairs, the first with word links."""
    pairs = [Pair(ARABIC, " ".join([ENGLISH] * n), 1.0, 0.0, "t") for n in range(1, 21)]
    links = [merged("0-1 1-0 2-2", "0-1 1-0"), *({} for _ in pairs[1:])]
    return encode(pairs, links, tokens)


def test_english_comes_back_from_its_pieces(tokens: Tokens) -> None:
    """Target ids are the target vocabulary's own, and decode to the text."""
    ids, spans = tokens.target(ENGLISH)
    assert tokens.english([*ids, EOS, PAD]) == ENGLISH
    assert ENGLISH[slice(*spans[0])].startswith("P")
    assert UNK in tokens.target("漢字")[0]


def test_a_figure_that_is_one_piece_of_the_source_only_is_cut(tokens: Tokens) -> None:
    """No number of English becomes `<unk>`, however the tokenizer takes it."""
    for number in range(100, 1000):
        ids, spans = tokens.target(f"killed {number} men")
        assert UNK not in ids
        assert tokens.english(ids) == f"killed {number} men"
        assert all(start <= end for start, end in spans)


def test_piece_spans_cover_the_words(tokens: Tokens) -> None:
    """The spans of a text, put together, are its letters in order."""
    ids, spans = tokens.source(ARABIC)
    assert len(ids) == len(spans)
    assert "".join(ARABIC[max(a, 0) : b] for a, b in spans).replace(" ", "") == ARABIC.replace(
        " ", ""
    )


def test_links_of_both_directions_come_first() -> None:
    """A word takes the link that both directions agree on, else the forward one."""
    assert merged("0-0 1-1 2-1", "2-1 0-0") == {0: 0, 1: 2}
    assert merged("0-0 1-1", "") == {0: 0, 1: 1}


def test_links_turn_with_the_sides() -> None:
    """For a model from English into Arabic the links change sides too."""
    assert turned("0-1 2-0") == "1-0 0-2"
    assert turned("") == ""


def test_every_piece_of_a_word_is_aligned(tokens: Tokens) -> None:
    """Pieces follow their word's link one by one, the last one takes the rest, `</s>` its like."""
    source, target = tokens.source(ARABIC), tokens.target(ENGLISH)
    aligned = piece_alignment({0: 1, 1: 0}, (ARABIC, source[1]), (ENGLISH, target[1]))
    assert len(aligned) == len(target[0]) + 1
    words = [ENGLISH[:end].count(" ") for _, end in target[1]]
    said = aligned[words.index(1)]
    assert said == 1  # the first piece behind <s>
    assert all(a > 1 for a, word in zip(aligned, words, strict=False) if word == 0)
    assert [a for a, word in zip(aligned, words, strict=False) if word == 2] == [-1]
    assert aligned[-1] == len(source[0]) + 1


def test_prepared_data_survives_the_journey(data: prepared.Prepared, tmp_path: Path) -> None:
    """What was saved is read, to the last id; what is too large to carry is refused."""
    size = prepared.save(data, tmp_path / "p.npz.xz")
    read = prepared.load(tmp_path / "p.npz.xz")
    assert size == (tmp_path / "p.npz.xz").stat().st_size
    assert len(read) == 20
    assert np.array_equal(read.target.rows(np.arange(20)), data.target.rows(np.arange(20)))
    assert np.array_equal(read.alignment.values, data.alignment.values)
    with pytest.raises(ConfigError, match="can be carried"):
        prepared.save(data, tmp_path / "q.npz.xz", largest=100)
    (tmp_path / "r.npz.xz").write_bytes(b"no")
    with pytest.raises(ConfigError, match="run the step 'align'"):
        prepared.load(tmp_path / "r.npz.xz")


def test_rows_are_padded_to_a_multiple(data: prepared.Prepared) -> None:
    """Behind the end of each row stands padding, and nothing of the next row."""
    rows = data.source.rows(np.array([0, 1]), PAD, 8)
    assert rows.shape[1] % 8 == 0
    assert rows[0, 0] == BOS
    length = data.source.lengths[0]
    assert rows[0, length - 1] == EOS
    assert (rows[0, length:] == PAD).all()


def test_weights_say_how_often_a_pair_is_drawn() -> None:
    """2 is twice, 0 never, 0.5 in half of the epochs."""
    random = np.random.default_rng(1)
    drawn = np.concatenate([batches.draw(np.array([2.0, 0.0, 0.5]), random) for _ in range(400)])
    counts = np.bincount(drawn, minlength=3)
    assert counts[0] == 800
    assert counts[1] == 0
    assert 150 < counts[2] < 250


def test_batches_hold_as_many_pieces_as_they_may(data: prepared.Prepared) -> None:
    """Every pair is in exactly one batch; none is larger than allowed."""
    random = np.random.default_rng(1)
    made = list(batches.by_tokens(np.arange(20), data.longest, 200, random))
    assert sorted(np.concatenate(made).tolist()) == list(range(20))
    assert all(len(b) * data.longest[b].max() <= 200 or len(b) == 1 for b in made)


def test_the_late_stage_draws_by_its_own_weights(data: prepared.Prepared) -> None:
    """When the stage changes, the epoch ends and the late weights decide."""
    late = [False]
    late_data = prepared.Prepared(
        data.source,
        data.target,
        data.alignment,
        np.eye(20, dtype=np.float32)[3],
        np.eye(20, dtype=np.float32)[7],
        data.to_source,
        data.sizes,
    )
    stream = batches.stream(
        late_data, 100, lambda: batches.Stage(late[0]), np.random.default_rng(1)
    )
    first = next(stream)
    late[0] = True
    second = next(stream)
    assert first.target.shape[1] == data.target.lengths[3]
    assert second.target.shape[1] == data.target.lengths[7]


def test_copied_english_is_aligned_with_itself(tokens: Tokens) -> None:
    """Noise drops and moves pieces, and the alignment knows where each one went."""
    sentences = [[*tokens.target(" ".join([ENGLISH] * count))[0], EOS] for count in (16, 8)]
    target = prepared.Flat.of(sentences)
    matrix = target.rows(np.arange(2))
    random = np.random.default_rng(3)
    noisy, where = batches.noise(matrix, target.lengths, tokens.to_source, random)
    for row, sentence in enumerate(sentences):
        body = np.array(sentence[:-1])
        aligned = where[row, : len(body)]
        kept = aligned >= 0
        assert noisy[row, 0] == BOS
        assert noisy[row, where[row, len(body)]] == EOS
        assert 0 < (~kept).sum() < len(body) / 2
        assert np.array_equal(noisy[row, aligned[kept]], tokens.to_source[body[kept]])
        assert (where[row, len(sentence) :] == -1).all()


def test_batches_are_made_ahead(data: prepared.Prepared) -> None:
    """The thread hands on the same batches in the same order."""
    made = [
        batches.rows(data, np.array([n]), batches.Stage(), np.random.default_rng(1))
        for n in range(5)
    ]
    ahead = batches.ahead(iter(made), 2)
    assert [next(ahead).target.shape for _ in range(5)] == [m.target.shape for m in made]


@pytest.mark.parametrize(("text", "seconds"), [("8m", 480), ("1h30m", 5400), ("90s", 90), ("7", 7)])
def test_budgets_are_written_as_people_do(text: str, seconds: float) -> None:
    """Hours, minutes, seconds, or plain seconds."""
    assert duration(text) == seconds


@pytest.mark.parametrize("text", ["", "soon", "8 m", "m"])
def test_a_budget_that_is_none_is_refused(text: str) -> None:
    """The message shows how it is written."""
    with pytest.raises(UsageError, match="8m"):
        duration(text)


def test_the_rate_rises_shortly_and_falls_to_nothing() -> None:
    """Warm-up over the first steps, nothing left when the budget is used."""
    plan = Plan(peak=1.0, warm=10)
    assert plan.rate(0, 0.0) == pytest.approx(0.1)
    assert plan.rate(100, 0.5) == pytest.approx(0.5)
    assert plan.rate(100, 1.0) == plan.rate(100, 1.2) == 0


def test_a_fresh_decoder_copies_much_at_first() -> None:
    """English from noisy English is nearly half of the pairs at the start, then a few."""
    assert Plan(fresh=True).copies(0.0) == pytest.approx(0.45)
    assert Plan(fresh=True).copies(0.5) == Plan().copies(0.0) == pytest.approx(0.03)


def test_a_budget_counts_earlier_runs() -> None:
    """A training that goes on has used what it used before."""
    assert Budget(100.0, "cpu", spent=50.0).share >= 0.5
