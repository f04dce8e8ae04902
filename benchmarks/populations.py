"""Populations that are known, and how their data sets are split and trained on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

SETTINGS: dict[str, Any] = {"epochs": 20, "batch_size": 20}
SPLIT = (0.5, 0.25, 0.25)

Draw = Callable[[int, np.random.Generator], tuple[NDArray[np.float64], NDArray[np.int64]]]


def easy(n: int, random: np.random.Generator) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Two classes that a hidden layer separates better than none."""
    y, x = random.integers(0, 2, n), random.normal(size=(n, 6))
    x[:, 0] += 1.6 * y
    x[:, 1] += 0.32 * x[:, 0] ** 2 * (2 * y - 1)
    return x, y


def hard(n: int, random: np.random.Generator) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Two classes that overlap, in ten dimensions."""
    y, x = random.integers(0, 2, n), random.normal(size=(n, 10))
    x[:, 0] += 0.6 * y
    x[:, 1] += 0.5 * x[:, 2] * (2 * y - 1)
    return x, y


def imbalanced(
    n: int, random: np.random.Generator
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """One row in eight is of the second class."""
    y, x = (random.random(n) < 0.125).astype(np.int64), random.normal(size=(n, 6))
    x[:, 0] += 1.5 * y
    x[:, 1] += 0.9 * y * np.sign(x[:, 2])
    return x, y


def four_classes(
    n: int, random: np.random.Generator
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Four classes."""
    y, x = random.integers(0, 4, n), random.normal(size=(n, 8))
    x[:, 0] += 1.2 * (y % 2)
    x[:, 1] += 1.2 * (y // 2)
    x[:, 2] += 0.5 * x[:, 0] * x[:, 1]
    return x, y


def noise(n: int, random: np.random.Generator) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Labels that do not depend on the features."""
    return random.normal(size=(n, 5)), random.integers(0, 2, n)


def separable(n: int, random: np.random.Generator) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Two classes that hardly overlap."""
    y, x = random.integers(0, 2, n), random.normal(size=(n, 5))
    x[:, 0] += 4.5 * y
    return x, y


POPULATIONS: dict[str, Draw] = {
    "easy": easy,
    "hard": hard,
    "imbalanced": imbalanced,
    "four classes": four_classes,
    "noise": noise,
    "separable": separable,
}
