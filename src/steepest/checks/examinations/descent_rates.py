"""Descents that are given the step size of each step in a list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

import numpy as np

from steepest.checks.signatures import AcceptedSignature

__all__ = ["signatures_with_rates"]

RATES: Final = (
    "lrs", "etas", "alphas", "learning_rates", "step_sizes", "schedule", "eta_list", "lr_list",
    "rate_list", "stepsizes", "steps_sizes",
)  # fmt: skip
Adapt = Callable[[Callable[..., Any]], Callable[..., Any]]


def signatures_with_rates(
    forms: Mapping[tuple[str, ...], Adapt], synonyms: Mapping[str, tuple[str, ...]]
) -> tuple[AcceptedSignature, ...]:
    """The signatures of descents that take a list of rates, and perhaps its length.

    Args:
        forms: the functions before the start that a descent takes, and what turns one that takes
            them, a start and more into the exercise's descent.
        synonyms: of the roles.
    """
    return tuple(
        AcceptedSignature(
            (*names, "start", "rates", "steps"),
            ("steps",),
            {**synonyms, "rates": RATES},
            _adapt_with_rates(adapt),
            by_name_only=True,
            described=False,
            implies=("decay",),
        )
        for names, adapt in forms.items()
    )


def _adapt_with_rates(adapt: Adapt) -> Adapt:
    """What turns a descent with a list of rates into one with a step size and a decay."""

    def adapted(function: Callable[..., Any]) -> Callable[..., Any]:
        def with_rates(*given: Any) -> Any:
            *before, step_size, steps, decay = given
            rates = np.array([step_size * decay**t for t in range(steps)])
            return function(*before, rates, steps)

        inner = adapt(with_rates)

        def optimize_f(x: Any, y: Any, step_size: Any, steps: Any, decay: Any = 1.0) -> Any:
            return inner(x, y, step_size, steps, decay)

        return optimize_f

    return adapted
