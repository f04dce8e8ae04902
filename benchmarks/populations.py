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


def circles(n: int, random: np.random.Generator) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Two circles, one within the other, and three features without meaning."""
    y, x = random.integers(0, 2, n), random.normal(size=(n, 5))
    angle, radius = random.uniform(0, 2 * np.pi, n), random.normal(1 + 0.8 * y, 0.35)
    x[:, 0], x[:, 1] = radius * np.cos(angle), radius * np.sin(angle)
    return x, y


def heavy_tails(
    n: int, random: np.random.Generator
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Three classes of unequal size, features with outliers, one label in ten drawn at random."""
    y = random.choice(3, n, p=(0.5, 0.3, 0.2))
    x = random.standard_t(3, size=(n, 12))
    x[:, 0] += 1.5 * (y == 1)
    x[:, 1] += 1.5 * (y == 2) * np.sign(x[:, 2])
    return x, np.where(random.random(n) < 0.1, random.integers(0, 3, n), y)


def checkerboard(
    n: int, random: np.random.Generator
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Four fields of two classes, three features without meaning, one label in ten wrong."""
    x = random.uniform(-1, 1, size=(n, 5))
    y = (x[:, 0] * x[:, 1] > 0).astype(np.int64)
    return x, np.where(random.random(n) < 0.1, 1 - y, y)


def many_features(
    n: int, random: np.random.Generator
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Three classes, and thirty features of which each has a small effect."""
    y, x = random.choice(3, n, p=(0.4, 0.4, 0.2)), random.normal(size=(n, 30))
    x[:, :10] += 0.35 * (y == 1)[:, None]
    x[:, 10:20] += 0.35 * (y == 2)[:, None]
    x[:, 20:] *= 1 + 0.3 * (y == 0)[:, None]
    return x, y


POPULATIONS: dict[str, Draw] = {
    "easy": easy,
    "hard": hard,
    "imbalanced": imbalanced,
    "four classes": four_classes,
    "noise": noise,
    "separable": separable,
    "circles": circles,
    "heavy tails": heavy_tails,
    "checkerboard": checkerboard,
    "many features": many_features,
}
"""The factor in the interval for new test rows was chosen on the first six; circles and heavy tails
were added to judge it, and checkerboard and many features after its claim had been worded anew."""
