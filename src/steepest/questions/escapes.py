"""Do small batches leave a local minimum? Descents on the exercise's surface with a noisy gradient.

A batch of b rows gives the gradient with noise of standard deviation sigma / sqrt(b) a coordinate,
the mean of b independent ones. Descents start in a local minimum, walk under that noise, and then
without it, so that where they end says in which basin the noise has left them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np

from steepest import random
from steepest.nn.rules import Sgd
from steepest.surfaces import surface

__all__ = ["SIZES", "Escapes", "escapes"]

SIZES: Final = (1, 4, 16, 64, 256)
SIGMA, STEP_SIZE = 4.0, 0.1
NOISY, QUIET = 200, 200
NOISE: Final = 3
"""Purpose of the random streams, beside those of training: one stream a step."""

DESCENTS = 1000
NEAR = 0.05


@dataclass(frozen=True, slots=True)
class Escapes:
    """How many of ``starts`` descents ended elsewhere, and how many in the lowest minimum.

    Both have one number for each of SIZES.
    """

    escaped: tuple[int, ...]
    lowest: tuple[int, ...]
    starts: int


def escapes(starts: int = DESCENTS, seed: int = 0) -> Escapes:
    """Descend from the local minimum at (0.606, -0.303), under the same draws for every size.

    >>> escapes(100).escaped[-1]
    0
    """
    f = surface("assignment")
    lowest, *_, local = sorted(f.minima, key=lambda minimum: minimum.value)
    escaped, down = [], []
    for size in SIZES:
        points, rule = np.repeat(np.array([local.point]).T, starts, axis=1), Sgd()
        for step in range(NOISY + QUIET):
            gradient = f.gradient(points)
            if step < NOISY:
                drawn = random.normals(seed, NOISE, step, 2 * starts).reshape(2, starts)
                gradient = gradient + SIGMA / math.sqrt(size) * drawn
            [points], _ = rule.step([points], [gradient], None, STEP_SIZE)
        away = [np.linalg.norm(points - np.array([m.point]).T, axis=0) for m in (local, lowest)]
        escaped.append(int((away[0] > NEAR).sum()))
        down.append(int((away[1] <= NEAR).sum()))
    return Escapes(tuple(escaped), tuple(down), starts)
