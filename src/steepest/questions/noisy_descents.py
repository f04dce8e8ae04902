"""How many descents with a noisy gradient leave a local minimum of the exercise's surface.

A batch of b rows gives the gradient with noise of standard deviation sigma / sqrt(b) in each
coordinate, the mean of b independent ones. The descents start in the local minimum, take steps
with that noise and then steps without it, so that they end in the minimum whose basin the noise
has moved them to.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import numpy as np

from steepest import random
from steepest.nn.rules import Sgd
from steepest.surfaces import surface

__all__ = ["count_escapes"]

SIGMA, STEP_SIZE = 4.0, 0.1
NOISY_STEPS, QUIET_STEPS = 200, 200
NOISE_PURPOSE: Final = 3
"""Purpose of the random streams (training uses others); one stream for each step."""

SAME_POINT = 0.05  # descents that end nearer than this to a minimum have reached it


def count_escapes(
    batch_sizes: Sequence[int], n_descents: int, seed: int = 0
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Descend from the local minimum at (0.606, -0.303) with the noise of each batch size.

    All batch sizes use the same random numbers.

    Returns:
        How many descents end away from the local minimum, and how many in the lowest minimum, for
        each batch size.

    >>> count_escapes([256], 100)
    ((0,), (0,))
    """
    f = surface("assignment")
    lowest, *_, local = sorted(f.minima, key=lambda minimum: minimum.value)
    escaped, in_lowest = [], []
    for size in batch_sizes:
        points, rule = np.repeat(np.array([local.point]).T, n_descents, axis=1), Sgd()
        for step in range(NOISY_STEPS + QUIET_STEPS):
            gradient = f.gradient(points)
            if step < NOISY_STEPS:
                noise = random.normals(seed, NOISE_PURPOSE, step, 2 * n_descents)
                gradient = gradient + SIGMA / math.sqrt(size) * noise.reshape(2, n_descents)
            [points], _ = rule.step([points], [gradient], None, STEP_SIZE)
        to_local, to_lowest = (
            np.linalg.norm(points - np.array([minimum.point]).T, axis=0)
            for minimum in (local, lowest)
        )
        escaped.append(int((to_local > SAME_POINT).sum()))
        in_lowest.append(int((to_lowest <= SAME_POINT).sum()))
    return tuple(escaped), tuple(in_lowest)
