"""Settings of a descent, a training epoch and a one-layer model: momentum, penalty, temperature.

Courses differ in the factors, so all usual results are right; another sign or power is wrong.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from steepest.checks.catalogue.epoch_data import DATA, LABELS, START, one_unit_network
from steepest.checks.catalogue.exercise_function import exact_slopes
from steepest.checks.examinations.further_settings import settings
from steepest.checks.examinations.named_values import describe_beside_descent
from steepest.checks.settings import Setting
from steepest.nn.activations import sigmoid

__all__ = ["settings_of_descent", "settings_of_epoch", "settings_of_one_layer"]

MOMENTUM: Final = 0.5
PENALTY: Final = 0.25
RATE: Final = 0.1
N: Final = 8
FACTORS: Final = (1.0, 2.0, 0.5, 1 / N, 2 / N, 0.5 / N, 1 / RATE)
"""Of the weights in the gradient of a penalty; the last where the rate is left out of it."""


def settings_of_descent() -> Any:
    """Whether a descent adds a share of its last step if it is given a momentum."""

    def end(ahead: float, of_gradient: float, also: float) -> Any:
        def x_end(x: float, y: float, rate: float, steps: int, decay: float) -> Any:
            p, v = np.array([x, y]), np.zeros(2)
            for _ in range(steps):
                g = np.array(exact_slopes(*(p + ahead * MOMENTUM * v)))
                v = MOMENTUM * v - of_gradient * rate * g
                p = p + v + also * (MOMENTUM * v - v - rate * g)
            return p[0]

        return x_end

    usual = ((0, 1, 0), (1, 1, 0), (0, 1 - MOMENTUM, 0), (0, 1, 1))
    names = {r"momentum|mom|mu|beta": MOMENTUM}
    words = "the point after steps that add a share of the last one"
    right = tuple(end(*each) for each in usual)
    return settings(
        (3.0, 2.0, 0.05, 3, 1.0),
        Setting(names, words, right),
        beside=describe_beside_descent,
        by_text=(3.0, 2.0, 0.2, 7, 1.0),  # the last point is the lowest: "minimum" may mean either
    )


def settings_of_epoch() -> Any:
    """Whether an epoch adds the gradient of a penalty, a multiple of the weights."""

    def penalised(factor: float, after: bool) -> Any:
        def weights(layers: Any, *given: Any) -> Any:
            x, y = DATA[:N], LABELS[:N]
            g = x.T @ (sigmoid(x @ START)[:, 0] - y)[:, None] / N
            step = START - RATE * g
            return step - RATE * factor * PENALTY * (step if after else START)

        return weights

    names = {r"l2(_\w+)?|lam(bda)?_?|reg(ulari[sz]ation)?|weight_decay|wd": PENALTY}
    right = tuple(penalised(f, after) for after in (False, True) for f in FACTORS)
    words = "weights that a penalty draws towards 0"
    given = (one_unit_network(START), DATA[:N], LABELS[:N], RATE, N, 0, 1)
    return settings(given, Setting(names, words, right))


def settings_of_one_layer(x: Any, w: Any, b: Any) -> Any:
    """Whether a one-layer model divides its logit by the temperature that it is given."""
    names = {r"t|temp(erature)?|tau": 2.0}
    words = "sigmoid((x w + b) / 2), as the temperature divides"
    return settings((x, w, b), Setting(names, words, (lambda x, w, b: sigmoid((x @ w + b) / 2),)))
