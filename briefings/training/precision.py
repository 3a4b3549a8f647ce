"""In which numbers a model computes while it is trained."""

from __future__ import annotations

from typing import Any


def working_type(device: str) -> Any:
    """bfloat16 where `device` multiplies in it, float32 elsewhere (a `torch.dtype`).

    A processor without AVX-512 or its like only imitates bfloat16: a product of matrices then takes
    some hundred times as long as in float32.
    """
    import torch

    there = device != "cpu" or torch.ops.mkldnn._is_mkldnn_bf16_supported()
    return torch.bfloat16 if there else torch.float32
