"""How a function for linear or logistic regression is called and read, found by trial.

Every layout is tried on one small problem of two features, and then of one. The first form in which
the function is right is taken, else the first in which it makes a known mistake, else the first in
which it returns as many parameters as there are.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import numpy as np

from steepest.arrays import is_tensor, to_numpy
from steepest.checks.examinations.regression_layouts import (
    LAYOUTS,
    LAYOUTS_OF_ONE_FEATURE,
    Layout,
    Start,
)
from steepest.checks.examinations.returned_parameters import Reading, possible_readings
from steepest.checks.observations import FloatArray
from steepest.gradients.safe_calls import CannotCall

__all__ = ["Answers", "Form", "Problem", "Solution", "adapt_by_trial", "make_problem"]


@dataclass(frozen=True, slots=True, eq=False)
class Problem:
    """Data with a column of ones, and what the exercise's function takes besides.

    Attributes:
        x: (n, k), the first column of ones.
        y: (n,).
        theta: (k,), the start.
        more: learning rate and number of steps, or nothing.
    """

    x: FloatArray
    y: FloatArray
    theta: FloatArray
    more: tuple[Any, ...] = ()

    @property
    def arguments(self) -> tuple[Any, ...]:
        """The arguments of the exercise's function."""
        return (self.x, self.y, self.theta, *self.more)


Solution: TypeAlias = Callable[..., Any]
"""From the exercise's arguments to parameters (k,)."""


@dataclass(frozen=True, slots=True)
class Answers:
    """Functions in the exercise's form with which results are compared to find a layout.

    Attributes:
        right: the reference, and other right answers.
        wrong: known mistakes.
    """

    right: tuple[Solution, ...]
    wrong: tuple[Solution, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """How a function is called and read.

    Attributes:
        layout: of its arguments.
        reading: of what it returns.
        several: whether it takes several features, not only one.
    """

    layout: Layout
    reading: Reading
    several: bool = True


def make_problem(n: int, features: int, *more: Any, classes: bool, zero: bool = False) -> Problem:
    """A problem with fixed numbers.

    Args:
        n: number of samples.
        features: besides the column of ones.
        more: further arguments of the exercise's function.
        classes: whether y holds the classes 0 and 1.
        zero: whether the start is 0.

    >>> make_problem(2, 1, classes=True).x
    array([[ 1. ,  0.5],
           [ 1. , -1.5]])
    """
    table = np.array([[0.5, -1.0], [-1.5, 0.25], [2.0, 1.5], [-0.75, 2.0], [1.25, -0.5]])
    numbers = np.array([1.0, -2.0, 0.5, 3.0, -1.5])
    x = np.column_stack([np.ones(n), table[:n, :features]])
    y = np.array([1.0, 0.0, 0.0, 1.0, 1.0])[:n] if classes else numbers[:n]
    theta = np.array([0.3, -0.6, 0.9])[: features + 1]
    return Problem(x, y, 0.0 * theta if zero else theta, more)


def adapt_by_trial(
    call: Callable[[Callable[..., Any], tuple[Any, ...], Problem], Any],
    start: Start,
    trial: Callable[[int], Problem],
    answers: Answers,
    repeats: bool = False,
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The adapter of functions that start like this.

    Args:
        call: calls a function with its data and parameters and what else it takes.
        start: how it takes its parameters.
        trial: the problem of so many features on which the layouts are tried.
        answers: with which the results are compared.
        repeats: whether the function takes a single step, and is called again for each.
    """

    @functools.cache
    def known() -> tuple[KnownResults, ...]:
        """The results for two features and for one."""
        return tuple(KnownResults.of(trial(features), answers) for features in (2, 1))

    def adapt(function: Callable[..., Any]) -> Callable[..., Any]:
        forms: list[Form] = []

        def solve(x: Any, y: Any, theta: Any, *more: Any) -> Any:
            as_tensors = is_tensor(x)

            def run(arguments: tuple[Any, ...], problem: Problem) -> Any:
                given = tuple(map(_as_tensor, arguments)) if as_tensors else arguments
                return call(function, given, problem)

            if not forms:
                forms.append(_find_form(run, start, known))
            form = forms[0]
            if not form.several and x.shape[1] != 2:
                raise CannotCall("takes one feature only")
            problem = Problem(to_numpy(x), to_numpy(y), to_numpy(theta), more)
            rounds = problem.more[1] if repeats else 1
            for _ in range(rounds):
                arguments = form.layout.arrange(start, problem.x, problem.y, problem.theta)
                returned = run(arguments, problem)
                problem = replace(problem, theta=form.reading.read(returned, arguments))
            return problem.theta

        return solve

    return adapt


def _as_tensor(value: Any) -> Any:
    import torch

    return torch.tensor(value) if isinstance(value, np.ndarray) else value


@dataclass(frozen=True, slots=True, eq=False)
class KnownResults:
    """A problem with its right results (m, k) and those of mistakes (m, k)."""

    problem: Problem
    right: FloatArray
    wrong: FloatArray

    @staticmethod
    def of(problem: Problem, answers: Answers) -> KnownResults:
        """The results of all answers."""
        return KnownResults(problem, _solve(answers.right, problem), _solve(answers.wrong, problem))

    def rank(self, values: FloatArray) -> int:
        """0 for a right result, 2 for that of a mistake, 4 for any other."""
        return 0 if _among(values, self.right) else 2 if _among(values, self.wrong) else 4


def _find_form(
    run: Callable[[tuple[Any, ...], Problem], Any],
    start: Start,
    known: Callable[[], tuple[KnownResults, ...]],
) -> Form:
    """The best form; raises what the first call raised if no call came back with parameters."""
    problems: list[Exception] = []
    best: tuple[int, Form] | None = None
    for several, results in zip((True, False), known(), strict=True):
        problem = results.problem
        for layout in _layouts(start, several):
            arguments = layout.arrange(start, problem.x, problem.y, problem.theta)
            try:
                returned = run(arguments, problem)
                readings = list(_read_all(returned, arguments, len(problem.theta)))
            except Exception as raised:
                problems.append(raised)
                continue
            for reading, values in readings:
                left_over = layout.ones and _returns_bias_apart(returned)
                rank = results.rank(values) + (not several) + left_over
                if best is None or rank < best[0]:
                    best = (rank, Form(layout, reading, several))
                if rank == 0:
                    return best[1]
    if best is None:
        raise problems[0] if problems else TypeError("returns no parameters")
    return best[1]


def _returns_bias_apart(returned: Any) -> bool:
    """Whether weights and a number are returned: then no column of ones is meant."""
    pair = isinstance(returned, tuple) and len(returned) == 2
    return pair and np.ndim(returned[0]) == 1 and np.ndim(returned[1]) == 0


def _layouts(start: Start, several: bool) -> Iterator[Layout]:
    layouts = LAYOUTS if several else LAYOUTS_OF_ONE_FEATURE
    if start.points:
        layouts = tuple(layout for layout in layouts if not layout.ones)
    if start.apart:
        yield from (replace(layout, ones=False) for layout in layouts)
        return
    alike = (replace(each, bias="number") for each in layouts)
    if not start.given:
        alike = (replace(each, theta="vector") for each in alike)
    kept = tuple(dict.fromkeys(alike))
    yield from kept
    yield from dict.fromkeys(replace(layout, ones=False) for layout in kept if layout.ones)


def _read_all(
    returned: Any, arguments: Sequence[Any], count: int
) -> Iterator[tuple[Reading, FloatArray]]:
    for reading in possible_readings(returned, arguments, count):
        values = np.asarray(reading.read(returned, arguments), dtype=np.float64)
        if np.isfinite(values).all():
            yield reading, values


def _solve(functions: Sequence[Solution], problem: Problem) -> FloatArray:
    """What each function finds; one that is not made for the problem is left out."""
    found = []
    for function in functions:
        with suppress(TypeError):
            found.append(function(*problem.arguments))
    return np.array(found)


def _among(values: FloatArray, known: FloatArray) -> bool:
    close = abs(known - values) <= 1e-5 + 1e-4 * abs(known)
    return bool(close.all(axis=1).any())
