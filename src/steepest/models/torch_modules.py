"""Modules of PyTorch that scale inputs and outputs as a network was trained with."""

from __future__ import annotations

from typing import Any

import torch
from numpy.typing import NDArray

__all__ = ["Scale", "Unscale"]


class Scale(torch.nn.Module):
    """(x - mean) / deviation of each feature, computed in float64, in the dtype of the network."""

    mean: torch.Tensor
    deviation: torch.Tensor

    def __init__(self, mean: NDArray[Any], deviation: NDArray[Any], dtype: torch.dtype) -> None:
        super().__init__()
        self.dtype = dtype
        self.register_buffer("mean", torch.as_tensor(mean.copy()))
        self.register_buffer("deviation", torch.as_tensor(deviation.copy()))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Scaled features, (n, d)."""
        return ((x.to(self.mean.dtype) - self.mean) / self.deviation).to(self.dtype)


class Unscale(torch.nn.Module):
    """Outputs in the units of y: outputs * deviation + mean, or exp(outputs), in float64."""

    mean: torch.Tensor
    deviation: torch.Tensor

    def __init__(self, mean: NDArray[Any], deviation: NDArray[Any], exponential: bool) -> None:
        super().__init__()
        self.exponential = exponential
        self.register_buffer("mean", torch.as_tensor(mean.copy()))
        self.register_buffer("deviation", torch.as_tensor(deviation.copy()))

    def forward(self, outputs: torch.Tensor) -> torch.Tensor:
        """Predicted numbers, (n, outputs)."""
        numbers = outputs.to(self.mean.dtype)
        numbers = torch.exp(numbers) if self.exponential else numbers
        return numbers * self.deviation + self.mean
