"""Mistaken forms of the usual update rules, as they stand in people's optimisers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import numpy as np

from steepest.inspections.updates.rules import EPS, Numbers, Rule, Step

__all__ = ["MistakenRule", "mistaken_rules"]

MOST_RATES: Final = 3
SEEN: Final = 1e-3
"""The smallest weight decay whose effect on a few steps is seen; less is as good as none."""
MOMENTA: Final = (0.9, 0.5, 0.99)
SECONDS: Final = (0.999, 0.99, 0.9)
Maker = Callable[..., Step]


@dataclass(frozen=True, slots=True, eq=False)
class MistakenRule:
    """A rule with a mistake.

    Attributes:
        family: the rule that is meant.
        name: of the mistake.
        does: what the code does, after the name of the function.
        hint: how to correct it.
        rule: the steps.
    """

    family: str
    name: str
    does: str
    hint: str
    rule: Rule


def mistaken_rules(
    families: Sequence[str], rates: Sequence[float], numbers: Sequence[float]
) -> Iterator[MistakenRule]:
    """The mistaken forms of some rules, with the numbers that the code may have.

    Args:
        families: the rules that are meant, as in `rules.Rule.family`; also "amsgrad".
        rates: learning rates, the most plausible first.
        numbers: momentum, decay rates and weight decay.

    >>> next(mistaken_rules(["momentum"], [0.1], [0.9])).name
    'gradient kept in place of the velocity'
    """
    betas = tuple(n for n in dict.fromkeys(numbers) if 0.05 < n < 1)
    momenta = tuple(dict.fromkeys([*betas, *MOMENTA]))
    decays = [n for n in dict.fromkeys(numbers) if SEEN <= n < 0.2]
    pairs = [(m, s) for m in (*(b for b in betas if b < 0.99), 0.9) for s in (*betas, *SECONDS)]
    pairs = [each for each in dict.fromkeys(pairs) if each[1] >= 0.5]
    for family in families:
        for rate in (*rates[:MOST_RATES], 1.0) if family == "adadelta" else rates[:MOST_RATES]:
            if family in ("momentum", "nesterov"):
                yield from _of_momentum(family, rate, momenta)
            elif family in ("adagrad", "rmsprop", "adadelta"):
                yield from _of_squares(family, rate, momenta)
            elif family in ("adam", "adamax", "nadam", "amsgrad"):
                yield from _of_moments(family, rate, pairs, decays)


def _mistaken(family: str, words: tuple[str, str, str], step: Step) -> MistakenRule:
    name, does, hint = words
    return MistakenRule(family, name, does, hint, Rule(family, does, step))


RAW: Final = (
    "gradient kept in place of the velocity",
    "keeps the gradient of a step, not the velocity: a step knows only the gradient before it",
    "Keep what was added: velocity = momentum * velocity + rate * gradient; w -= velocity.",
)


def _of_momentum(family: str, rate: float, momenta: Sequence[float]) -> Iterator[MistakenRule]:
    for beta in momenta:
        for old, new in ((beta, rate), (rate * beta, rate), (rate * beta, rate * (1 - beta))):
            yield _mistaken(family, RAW, partial(_previous_gradient, old, new))


def _previous_gradient(
    old: float, new: float, w: Numbers, g: Numbers, s: dict[str, Any], t: int
) -> Any:
    before, s["m"] = s["m"], g
    return w - old * before - new * g


ADDED: Final = {
    "adagrad": "total += gradient**2; w -= rate * gradient / (sqrt(total) + eps).",
    "rmsprop": "average = decay * average + (1 - decay) * gradient**2, then divide by its root.",
    "adadelta": (
        "move = sqrt(moves + eps) / sqrt(squares + eps) * gradient; "
        "moves = decay * moves + (1 - decay) * move**2."
    ),
}


def _of_squares(family: str, rate: float, betas: Sequence[float]) -> Iterator[MistakenRule]:
    hint = ADDED[family]
    norm = (
        "divided by the norm",
        "divides by the norm of the gradient of this step: the squares "
        "of earlier steps and the size of each element have no effect",
        hint,
    )
    yield _mistaken(family, norm, lambda w, g, s, t: w - rate * g / np.sqrt((g * g).sum()))
    if family != "adagrad":
        last = (
            "squares not kept",
            "divides by the root of an average that starts at 0 in each "
            "step: the squares of earlier steps have no effect",
            hint,
        )
        for beta in betas:
            yield _mistaken(family, last, partial(_last_square, rate, beta))
    for beta in betas:
        root = "multiplied by the root", "multiplies the gradient by the root of the squares", hint
        decay = None if family == "adagrad" else beta
        yield _mistaken(family, root, partial(_times_root, rate, decay))
        if family == "adadelta":
            squared = (
                "average of the moves squared",
                "squares the average of the moves: only the new move must be squared",
                hint,
            )
            yield _mistaken(family, squared, partial(_squared_average, beta))
            without = (
                "no average of the moves",
                "does not use the moves of earlier steps: it is RMSprop",
                hint,
            )
            yield _mistaken(family, without, partial(_last_square, rate, beta, keeps=True))
        if family == "adagrad":
            return


def _last_square(
    rate: float,
    beta: float,
    w: Numbers,
    g: Numbers,
    s: dict[str, Any],
    t: int,
    keeps: bool = False,
) -> Any:
    s["v"] = beta * (s["v"] if keeps else 0) + (1 - beta) * g * g
    return w - rate * g / (np.sqrt(s["v"]) + EPS)


def _times_root(
    rate: float, beta: float | None, w: Numbers, g: Numbers, s: dict[str, Any], t: int
) -> Any:
    s["v"] = s["v"] + g * g if beta is None else beta * s["v"] + (1 - beta) * g * g
    return w - rate * g * np.sqrt(s["v"])


def _squared_average(beta: float, w: Numbers, g: Numbers, s: dict[str, Any], t: int) -> Any:
    s["v"] = beta * s["v"] + (1 - beta) * g * g
    move = -np.sqrt(s["m"] + EPS) / np.sqrt(s["v"] + EPS) * g
    s["m"] = (beta * s["m"] + (1 - beta) * move) ** 2
    return w + move


MOMENTS: Final = (
    "m = beta1 * m + (1 - beta1) * gradient; v = beta2 * v + (1 - beta2) * gradient**2."
)
CORRECTED: Final = (
    "Divide m by 1 - beta1**t once, and v by 1 - beta2**t once, with t = 1 in the first step."
)
IN_STEP: Final = "w -= rate * m / (sqrt(v) + eps) + rate * decay * w."
OF_ADAM: Final[tuple[tuple[str, str, str, dict[str, Any]], ...]] = (
    ("m corrected twice", "divides m by 1 - beta1**t twice", CORRECTED, {"first_power": 2}),
    ("v corrected twice", "divides v by 1 - beta2**t twice", CORRECTED, {"second_power": 2}),
    (
        "averages not kept",
        "starts in each step with averages of 0: the gradients of earlier steps have no effect",
        "Keep m and v from step to step.",
        {"keeps_first": False, "keeps_second": False},
    ),
    (
        "average of the gradients not kept",
        "starts in each step with an average of the gradients of 0",
        "Keep m from step to step.",
        {"keeps_first": False},
    ),
    (
        "average of the squares not kept",
        "starts in each step with an average of the squares of 0",
        "Keep v from step to step.",
        {"keeps_second": False},
    ),
    ("the same beta twice", "uses beta1 for both averages", MOMENTS, {"same": True}),
    (
        "beta1 for beta2",
        "decays the average of the squares by beta1 in place of beta2",
        MOMENTS,
        {"decays_by_first": True},
    ),
    (
        "multiplied by the root",
        "multiplies by the root of v, where it must divide by it",
        "w -= rate * m / (sqrt(v) + eps).",
        {"times": True},
    ),
)
"""Name of a mistake, what the code does, a hint, and how `_adaptive` makes it."""
UNCORRECTED: Final = f"{CORRECTED.split(', and')[0]}; the maximum needs no correction."
OF_ADAMAX: Final[tuple[tuple[str, str, str, dict[str, Any]], ...]] = (
    (
        "m corrected twice",
        "divides m by 1 - beta1**t twice, and the maximum by 1 - beta2**t",
        UNCORRECTED,
        {"first_power": 2, "second_power": 1},
    ),
    (
        "maximum corrected",
        "divides the maximum by 1 - beta2**t, which needs no correction",
        UNCORRECTED,
        {"second_power": 1},
    ),
)
"""Further ones of AdaMax."""


def _of_moments(
    family: str, rate: float, pairs: Sequence[tuple[float, float]], decays: Sequence[float]
) -> Iterator[MistakenRule]:
    kind = {"adamax": "max", "nadam": "nesterov"}.get(family, "")
    known = OF_ADAM + (OF_ADAMAX if kind == "max" else ())
    for first, second in pairs:
        for name, does, hint, change in known:
            if kind == "max" and name == "v corrected twice":
                continue
            for corrected in (True, False):
                if "twice" in name and "corrected" in name and not corrected:
                    continue
                step = partial(_adaptive, rate, first, second, kind, corrected, **change)
                said = does if corrected else f"{does}, and does not correct the averages"
                also = hint if corrected else f"{hint} {CORRECTED}"
                yield _mistaken(family, (name, said, also), step)
        for decay in decays:
            words = (
                "weight decay in the denominator",
                "adds the weight decay to the denominator, where it does not shrink the weights",
                IN_STEP,
            )
            yield _mistaken(
                family, words, partial(_adaptive, rate, first, second, kind, True, below=decay)
            )
        if family == "amsgrad":
            yield _mistaken(
                family,
                (
                    "maximum not kept",
                    "keeps the average of the squares, not their maximum: a step compares only "
                    "with the average before it",
                    "Keep the maximum: top = max(top, v); w -= rate * m / (sqrt(top) + eps).",
                ),
                partial(_last_maximum, rate, first, second),
            )


def _adaptive(
    rate: float,
    first: float,
    second: float,
    kind: str,
    corrected: bool,
    w: Numbers,
    g: Numbers,
    s: dict[str, Any],
    t: int,
    *,
    first_power: int = 1,
    second_power: int | None = None,
    keeps_first: bool = True,
    keeps_second: bool = True,
    same: bool = False,
    decays_by_first: bool = False,
    times: bool = False,
    below: float = 0.0,
) -> Any:
    """A step of Adam, AdaMax (kind "max") or Nadam ("nesterov") with a mistake."""
    second = first if same else second
    s["m"] = first * (s["m"] if keeps_first else 0) + (1 - first) * g
    old = s["v"] if keeps_second else 0 * g
    s["v"] = (
        np.maximum(second * old, np.abs(g))
        if kind == "max"
        else (first if decays_by_first else second) * old + (1 - second) * g * g
    )
    mean = s["m"] / (1 - first**t) ** (first_power if corrected else 0)
    if kind == "nesterov":
        mean = first * mean + (1 - first) * g / (1 - first**t)
    usual_power = 0 if kind == "max" else 1
    power = usual_power if second_power is None else second_power
    size = s["v"] / (1 - second**t) ** (power if corrected else 0)
    size = size if kind == "max" else np.sqrt(size)
    return w - rate * (mean * size if times else mean / (size + EPS + below * w))


def _last_maximum(
    rate: float, first: float, second: float, w: Numbers, g: Numbers, s: dict[str, Any], t: int
) -> Any:
    s["m"] = first * s["m"] + (1 - first) * g
    new = second * s["v"] + (1 - second) * g * g
    top = np.maximum(s["v"], new)
    s["v"] = new
    return w - rate * s["m"] / (np.sqrt(top) + EPS)
