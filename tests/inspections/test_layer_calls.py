"""Layers without a matrix are called with settings that show what the settings do."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from steepest.gradients.verdicts import RIGHT
from steepest.inspections.layer_calls import check_layer_operation
from steepest.inspections.methods import find_named_values


class Convolution:
    def __init__(self, channels, filters, size, stride=1):
        self.W, self.b = np.random.randn(filters, channels, size, size), np.zeros(filters)
        self.size, self.stride = size, stride

    def forward(self, x):
        k, s = self.size, self.stride
        side = (x.shape[2] - k) // s + 1
        out = np.zeros((len(x), len(self.W), side, side))
        for i in range(side):
            for j in range(side):
                part = x[:, :, i * s : i * s + k, j * s : j * s + k]
                out[:, :, i, j] = np.einsum("ncij,fcij->nf", part, self.W) + self.b
        return out


class ConvolutionOfOneStride(Convolution):
    def forward(self, x):
        k, s = self.size, self.stride
        side = (x.shape[2] - k) // s + 1
        out = np.zeros((len(x), len(self.W), side, side))
        for i in range(0, side, s):
            for j in range(0, side, s):
                part = x[:, :, i : i + k, j : j + k]
                out[:, :, i, j] = np.einsum("ncij,fcij->nf", part, self.W) + self.b
        return out


class Dropout:
    def __init__(self, keep_prob):
        self.keep_prob = keep_prob

    def forward(self, x):
        self.output = x * (np.random.rand(*x.shape) < self.keep_prob) / self.keep_prob


class DropoutOfTheOtherShare(Dropout):
    def forward(self, x):
        return x * (np.random.rand(*x.shape) > self.keep_prob) / (1 - self.keep_prob)


def verdict_on(cls: type) -> Any:
    """The verdict on the forward pass of a class."""
    [forward] = find_named_values({cls.__name__: cls}, callable)
    return check_layer_operation(forward.value, forward.name)


@pytest.mark.parametrize("cls", [Convolution, Dropout])
def test_a_layer_follows_its_settings(cls: type) -> None:
    assert verdict_on(cls).outcome == RIGHT


@pytest.mark.parametrize("cls", [ConvolutionOfOneStride, DropoutOfTheOtherShare])
def test_a_layer_that_does_not_follow_its_settings_is_not_called_right(cls: type) -> None:
    assert verdict_on(cls) is None
