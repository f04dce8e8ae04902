"""Splits of samples and labels whose layout no piece knows: what their parts are made of.

Every row and every label holds the number of its sample, so the parts can be read whatever their
order, layout and sizes are.
"""

from __future__ import annotations

import inspect
import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.calls import keep_random_state
from steepest.gradients.safe_calls import call_safely
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict
from steepest.inspections.training_parameters import role_in_training
from steepest.parameters import parameters_of

__all__ = ["Partition", "find_partitions"]

Numbers = NDArray[np.int64]
ROWS: Final = 60
SECONDS: Final = 0.3
NAME: Final = r"(split|divid|partition|aufteil|separar?|diviser)"
OTHER: Final = r"batch|fold|string|text|line|word|sentence|path|tree|node|best|class|k_"
SIZES: Final = (0.3, 0.8, 12)
"""What a parameter with another name gets, one after the other."""


@dataclass(frozen=True, slots=True, eq=False)
class Partition:
    """A function that splits samples and labels.

    Attributes:
        name: as the user calls it.
        function: it.
        check: calls it and judges its parts.
    """

    name: str
    function: Callable[..., Any]
    check: Callable[[], FunctionVerdict]


def find_partitions(
    functions: Mapping[str, Callable[..., Any]], classes: Mapping[str, type]
) -> Iterator[Partition]:
    """The functions and static methods with the name of a split that take samples and labels.

    >>> def split_rows(X, y, share): return X[:20], y[:20], X[20:], y[20:]
    >>> [found] = find_partitions({"split_rows": split_rows}, {})
    >>> found.check().outcome
    'right'
    """
    named = dict(functions)
    for name, cls in classes.items():
        static = {k: v for k, v in vars(cls).items() if isinstance(v, staticmethod)}
        named |= {f"{name}.{key}": each.__func__ for key, each in static.items()}
    for name, function in named.items():
        plain = name.rpartition(".")[2].lower()
        data = _data_of(function)
        if re.search(NAME, plain) and not re.search(OTHER, plain) and data is not None:
            yield Partition(name, function, partial(_judge, name, function, data))


def _data_of(function: Callable[..., Any]) -> tuple[str, str] | None:
    """The parameters that take samples and labels."""
    names = [each.name for each in parameters_of(function)]
    if len(names) < 2 or names[0] in ("self", "cls"):
        return None
    plain = [re.sub(r"^datos_(entrada|salida)$", r"\1", name.lower()) for name in names[:2]]
    roles = [role_in_training(each) for each in plain]
    known = roles == ["data", "labels"] or plain == ["entrada", "salida"]
    return (names[0], names[1]) if known else None


def _judge(name: str, function: Callable[..., Any], data: tuple[str, str]) -> FunctionVerdict:
    others = list(inspect.signature(function).parameters.values())[2:]
    required = [p.name for p in others if p.default is inspect.Parameter.empty]
    sizes = itertools.product(SIZES, repeat=len(required)) if len(required) <= 1 else ()
    with keep_random_state():
        for given, columns in itertools.product(sizes, (False, True)):
            arguments = dict(zip(required, given, strict=True))
            np.random.seed(0)
            call = partial(_parts, function, data, arguments, columns)
            trial = call_safely(call, (), SECONDS)
            if trial.failure is not None or trial.returned is None:
                continue
            verdict = _verdict(name, *trial.returned)
            if verdict is not None:
                return verdict
    sentence = f"{name} was not recognised as a split: no call gave parts of all rows and labels."
    return FunctionVerdict("split", NOT_CHECKED, sentence)


def _parts(
    function: Callable[..., Any],
    data: tuple[str, str],
    arguments: Mapping[str, Any],
    columns: bool,
) -> tuple[list[Numbers], list[Numbers]] | None:
    """The numbers of the samples in each part of the samples and of the labels."""
    numbers = np.arange(float(ROWS))
    x = np.column_stack([numbers, numbers + 0.25, numbers + 0.25])
    y = (numbers + 0.5)[:, None]
    x, y = (x.T, y.T) if columns else (x, y)
    returned = function(**{data[0]: x.copy(), data[1]: y.copy()}, **arguments)
    samples, labels = [], []
    for part in _arrays_in(returned):
        first = np.asarray((part.T if columns else part)[:, 0], dtype=np.float64)
        if np.array_equal(first, np.floor(first)):
            samples.append(first.astype(np.int64))
        elif np.array_equal(first, np.floor(first) + 0.5):
            labels.append(np.floor(first).astype(np.int64))
        else:
            return None
    return samples, labels


def _arrays_in(value: Any) -> Iterator[Any]:
    if isinstance(value, np.ndarray) and value.ndim == 2:
        yield value
    elif isinstance(value, Mapping | list | tuple):
        for each in value.values() if isinstance(value, Mapping) else value:
            yield from _arrays_in(each)


def _verdict(
    name: str, samples: Sequence[Numbers], labels: Sequence[Numbers]
) -> FunctionVerdict | None:
    """Right if the parts hold every row once and its label; wrong if labels are those of others."""
    if len(samples) != len(labels) or not 2 <= len(samples) <= 12:
        return None
    all_rows, all_labels = (np.sort(np.concatenate(each)) for each in (samples, labels))
    every = np.arange(ROWS)
    if not (np.array_equal(all_rows, every) and np.array_equal(all_labels, every)):
        return None
    of_sizes = f"parts of {', '.join(str(len(each)) for each in samples)} rows of {ROWS}"
    if all(any(np.array_equal(s, other) for other in labels) for s in samples):
        sentence = f"{name} is right: its {of_sizes} hold every row once, each with its label."
        return FunctionVerdict("split", RIGHT, sentence)
    if sorted(map(len, samples)) != sorted(map(len, labels)):
        return None
    sentence = f"{name} gives rows the labels of other rows: its {of_sizes} hold every row and "
    sentence += "every label once, in different orders."
    hint = "Take samples and labels with the same permutation."
    return FunctionVerdict("split", WRONG, sentence, "labels of other rows", hint, subject=name)
