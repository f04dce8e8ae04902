"""Methods that change an optimiser's learning rate before a step, or count the step after it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from steepest.gradients.safe_calls import call_safely
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, FunctionVerdict
from steepest.inspections.objects import find_constructor_calls
from steepest.inspections.updates.arguments import STEP
from steepest.roles.reading import plain_name

__all__ = ["judge_schedule"]

SECONDS: Final = 0.5
DECAY: Final = 0.25
STEPS: Final = (0, 1, 2, 7)
RATE_NAME: Final = r"(\w+_)?(lr|learning_rate|rate|eta|alpha)"
DECAY_NAME: Final = r"(\w+_)?decay(_rate)?"
FORMULAS: Final[tuple[tuple[str, Callable[[float, int], float]], ...]] = (
    ("1 / (1 + decay * steps)", lambda decay, k: 1 / (1 + decay * k)),
    ("decay ** steps", lambda decay, k: decay**k),
    ("exp(-decay * steps)", lambda decay, k: 2.718281828459045 ** (-decay * k)),
    ("1 - decay * steps", lambda decay, k: 1 - decay * k),
)


def judge_schedule(cls: type, method: str, name: str) -> FunctionVerdict:
    """Right if it divides the learning rate by a usual schedule, or adds 1 to the steps.

    >>> class SGD:
    ...     def __init__(self, lr=1.0, decay=0.0):
    ...         self.lr, self.current_lr, self.decay, self.iterations = lr, lr, decay, 0
    ...     def pre_update_params(self):
    ...         if self.decay:
    ...             self.current_lr = self.lr * (1 / (1 + self.decay * self.iterations))
    >>> judge_schedule(SGD, "pre_update_params", "SGD.pre_update_params").outcome
    'right'
    """
    for made in find_constructor_calls(cls, most=1):
        call = call_safely(lambda made=made: list(_effects(made.make, method)), (), SECONDS)
        effects = call.returned or []
        if len(effects) < len(STEPS):
            continue
        if all(steps == k + 1 and rate == first for k, first, rate, steps in effects):
            sentence = f"{name} is right: it adds 1 to the number of steps."
            return FunctionVerdict("sgd", RIGHT, sentence)
        for words, formula in FORMULAS:
            expected = [first * formula(DECAY, k) for k, first, _, _ in effects]
            rates = [rate for _, _, rate, _ in effects]
            if all(abs(a - b) <= 1e-9 * abs(b) for a, b in zip(rates, expected, strict=True)):
                sentence = f"{name} is right: it multiplies the first learning rate by {words}."
                return FunctionVerdict("sgd", RIGHT, sentence)
    sentence = f"{name} could not be judged as a schedule of the learning rate."
    return FunctionVerdict("sgd", NOT_CHECKED, sentence)


def _effects(make: Callable[[], Any], method: str) -> Iterator[tuple[int, float, float, int]]:
    """The step, the first learning rate, the rate after the call, and the step after it."""
    for step in STEPS:
        thing = make()
        own = vars(thing)
        rates = [n for n in own if re.fullmatch(RATE_NAME, plain_name(n)) and _is_number(own[n])]
        decays = [n for n in own if re.fullmatch(DECAY_NAME, plain_name(n)) and _is_number(own[n])]
        counts = [n for n in own if re.fullmatch(STEP, plain_name(n)) and type(own[n]) is int]
        if not rates or len(decays) != 1 or len(counts) != 1:
            return
        setattr(thing, decays[0], DECAY)
        setattr(thing, counts[0], step)
        before = {name: own[name] for name in rates}
        getattr(thing, method)()
        changed = [name for name in rates if own[name] != before[name]]
        name = changed[0] if changed else rates[0]
        yield step, float(before[name]), float(own[name]), int(own[counts[0]])


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
