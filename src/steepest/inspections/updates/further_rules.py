"""Update rules that are tried only where a name asks for them: AMSGrad, AdaBelief, Lion and QH."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, Final

import numpy as np

from steepest.inspections.updates.rules import EPS, Numbers, Rule, Step

__all__ = ["further_rules"]

MOST_RATES: Final = 3
Make = Callable[[float, float, float], Iterator[Step]]


def further_rules(name: str, rates: Sequence[float], numbers: Sequence[float]) -> Iterator[Rule]:
    """The rules that a name, without capitals, asks for.

    Args:
        name: of the function and its class.
        rates: learning rates.
        numbers: other numbers of the code, some of which are the rates of decay.

    >>> next(further_rules("amsgrad.step", [0.1], [0.9, 0.999])).words
    'AMSGrad (0.9, 0.9), learning rate 0.1'
    """
    betas = tuple(dict.fromkeys([*(n for n in numbers if 0.05 < n < 1), 0.9, 0.99, 0.999]))
    asked = [each for each in KINDS if re.search(each[0], name)]
    for (_, family, words, make), rate in itertools.product(asked, rates[:MOST_RATES]):
        for first, second in itertools.product(betas, betas):
            full = f"{words} ({first:g}, {second:g}), learning rate {rate:g}"
            for step in make(rate, first, second):
                yield Rule(family, full, step)
    if re.search(r"qh|quasi", name):
        yield from _quasi_hyperbolic(rates[:MOST_RATES], betas)


def _amsgrad(rate: float, first: float, second: float) -> Iterator[Step]:
    for corrects_first, corrects_second in itertools.product((False, True), (False, True)):
        for of_corrected in (False, True) if corrects_second else (False,):
            corrects = corrects_first, corrects_second, of_corrected
            yield partial(_amsgrad_step, rate, first, second, corrects)


def _amsgrad_step(
    rate: float,
    first: float,
    second: float,
    corrects: tuple[bool, bool, bool],
    w: Numbers,
    g: Numbers,
    s: dict[str, Any],
    t: int,
) -> Any:
    s["m"] = first * s["m"] + (1 - first) * g
    s["v"] = second * s["v"] + (1 - second) * g * g
    new = s["v"] / (1 - second**t) if corrects[2] else s["v"]
    s["top"] = np.maximum(s.get("top", 0 * w), new)
    size = s["top"] / (1 - second**t) if corrects[1] and not corrects[2] else s["top"]
    mean = s["m"] / (1 - first**t) if corrects[0] else s["m"]
    return w - rate * mean / (np.sqrt(size) + EPS)


def _adabelief(rate: float, first: float, second: float) -> Iterator[Step]:
    def step(w: Numbers, g: Numbers, s: dict[str, Any], t: int) -> Any:
        s["m"] = first * s["m"] + (1 - first) * g
        s["v"] = second * s["v"] + (1 - second) * (g - s["m"]) ** 2
        mean = s["m"] / (1 - first**t)
        return w - rate * mean / (np.sqrt(s["v"] / (1 - second**t)) + EPS)

    yield step


def _lion(rate: float, first: float, second: float) -> Iterator[Step]:
    def step(w: Numbers, g: Numbers, s: dict[str, Any], t: int) -> Any:
        move = np.sign(first * s["m"] + (1 - first) * g)
        s["m"] = second * s["m"] + (1 - second) * g
        return w - rate * move

    yield step


KINDS: Final[tuple[tuple[str, str, str, Make], ...]] = (
    (r"ams_?grad", "amsgrad", "AMSGrad", _amsgrad),
    (r"ada_?belief", "adabelief", "AdaBelief", _adabelief),
    (r"(^|[^a-z])lion", "lion", "Lion", _lion),
)
"""Pattern of the name, family, words, and what makes the steps."""


def _quasi_hyperbolic(rates: Sequence[float], betas: Sequence[float]) -> Iterator[Rule]:
    """Momentum and Adam with a share of the present gradient (Ma and Yarats, 2019)."""
    for rate, beta, share in itertools.product(rates, betas, betas):
        words = f"quasi-hyperbolic momentum {beta:g} (share {share:g}), learning rate {rate:g}"
        yield Rule("momentum", words, partial(_qhm, rate, beta, share))
    for rate, share, other in itertools.product(rates, (*betas, 1.0), (1.0, *betas)):
        for first, second in itertools.product([b for b in betas if b < 0.99], betas):
            words = f"quasi-hyperbolic Adam ({first:g}, {second:g}), learning rate {rate:g}"
            step = partial(_qhadam, rate, (first, second), (share, other))
            yield Rule("adam", words, step)


def _qhm(
    rate: float, beta: float, share: float, w: Numbers, g: Numbers, s: dict[str, Any], t: int
) -> Any:
    s["m"] = beta * s["m"] + (1 - beta) * g
    return w - rate * ((1 - share) * g + share * s["m"])


def _qhadam(
    rate: float,
    betas: tuple[float, float],
    shares: tuple[float, float],
    w: Numbers,
    g: Numbers,
    s: dict[str, Any],
    t: int,
) -> Any:
    s["m"] = betas[0] * s["m"] + (1 - betas[0]) * g
    s["v"] = betas[1] * s["v"] + (1 - betas[1]) * g * g
    mean = (1 - shares[0]) * g + shares[0] * s["m"] / (1 - betas[0] ** t)
    size = (1 - shares[1]) * g * g + shares[1] * s["v"] / (1 - betas[1] ** t)
    return w - rate * mean / (np.sqrt(size) + EPS)
