"""The sentence encoder: shape, order and what its cosine tells apart."""

from __future__ import annotations

import numpy as np

from briefings.language.encoder import WIDTH, encode

ARABIC = "وقع البلدان اتفاقا لوقف إطلاق النار بعد ستة أسابيع من القتال."
ENGLISH = "The two countries signed a ceasefire after six weeks of fighting."
OTHER = "Bakers in the capital say the price of flour has doubled."


def test_a_translation_lies_close_and_a_stranger_far() -> None:
    """The cosine of a true pair is far above that of a sentence about something else."""
    ar, en, other = encode([ARABIC, ENGLISH, OTHER])
    assert float(ar @ en) > 0.6
    assert float(ar @ other) < 0.3


def test_rows_are_of_length_one_and_in_order() -> None:
    """One float32 row of length 1 for each text, the same whatever stands beside it."""
    rows = encode([ENGLISH, ARABIC, OTHER])
    assert rows.shape == (3, WIDTH)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1.0, atol=1e-5)
    assert np.allclose(rows[1], encode([ARABIC])[0], atol=1e-4)


def test_texts_without_words_are_like_nothing() -> None:
    """Blank text and bare punctuation get zeros; no text at all gives no rows."""
    assert not encode(["", "  …!"]).any()
    assert encode([]).shape == (0, WIDTH)


def test_a_very_long_text_is_encoded() -> None:
    """A text of a hundred thousand characters is cut, not refused."""
    row = encode([(ENGLISH + " ") * 1500])[0]
    assert float(row @ encode([ENGLISH])[0]) > 0.6


def test_stretched_words_are_read_as_they_are_without_tatweel() -> None:
    """Typed with tatweel inside its words a sentence has the same vector."""
    stretched, plain = encode(["لـكن الإقـليم نـفى ذلـك", "لكن الإقليم نفى ذلك"])
    assert np.allclose(stretched, plain, atol=1e-5)
