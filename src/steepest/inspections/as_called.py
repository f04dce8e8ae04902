"""Functions that no trial decides, checked again in the way in which the file calls them.

Methods get the objects of the file. A function gets parameters with usual names, by the values that
the file passes: samples, labels, weights, a learning rate, a number of steps. What it passes
besides, such as another function or a text, stays as it is.
"""

from __future__ import annotations

import functools
import inspect
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from functools import partial
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.arrays import is_tensor, to_numpy
from steepest.gradients.recorded_calls import (
    RecordedCall,
    calls_of_file_first,
    recorded_calls,
)
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict
from steepest.inspections.finding import Candidate
from steepest.inspections.training_parameters import role_in_training
from steepest.roles.reading import roles_of

__all__ = ["check_also_as_called", "with_usual_names"]

USUAL_NAMES: Final = {
    "data": "X",
    "labels": "y",
    "predictions": "y_hat",
    "weights": "theta",
    "rate": "alpha",
    "steps": "num_iters",
    "count": "m",
}
SELF_EVIDENT: Final = ("epoch", "gradient")
"""Pieces of which a mistake is seen in the updates or in the value, whatever the names mean."""
FEWEST_SAMPLES: Final = 2
LARGEST_RATE: Final = 1.0


def check_also_as_called(
    candidate: Candidate,
    names: Mapping[str, Any],
    find: Callable[[str, Mapping[str, Any]], Sequence[Candidate]],
    check: Callable[[Candidate], FunctionVerdict],
) -> FunctionVerdict:
    """The verdict on a function; if that decides nothing, in the way in which the file calls it.

    Args:
        candidate: the function, or a method.
        names: the file's global names.
        find: the candidates for a function among other global names.
        check: gives the verdict on one of them.
    """
    verdict = check(candidate)
    unnamed = candidate.only_effect and not candidate.piece  # it may be anything
    if verdict.outcome != NOT_CHECKED or candidate.given or unnamed:
        return verdict
    own, _, method = candidate.name.rpartition(".")  # of a class in a class, too
    if own not in names:
        own, _, method = candidate.name.partition(".")
    value: Any = names.get(own)
    if method and not (inspect.isclass(value) and _is_used(value, method)):
        return verdict
    with calls_of_file_first() if method else nullcontext():
        found = check(candidate) if method else verdict
        if found.outcome == RIGHT:
            return found
        renamed = _renamed_method(value, method) if method else with_usual_names(value)
        for each in find(candidate.name, {**names, own: renamed}) if renamed else ():
            found = check(each)
            if found.outcome == RIGHT or (found.outcome == WRONG and found.piece in SELF_EVIDENT):
                return found
    return verdict


def _is_used(cls: type, method: str) -> bool:
    """Whether the file makes objects of a class, or calls a method of one."""
    return bool(recorded_calls(cls) or recorded_calls(_method_of(cls, method)))


def _method_of(cls: type, method: str) -> Any:
    own = vars(cls)
    return own.get(method, own.get(f"_{cls.__name__.lstrip('_')}{method}"))


def _renamed_method(cls: type, method: str) -> type | None:
    """A class that differs in the names of the parameters of one method."""
    renamed = with_usual_names(_method_of(cls, method))
    if renamed is None:
        return None
    return type(cls.__name__, (cls,), {method: renamed, "__module__": cls.__module__})


def with_usual_names(function: Callable[..., Any]) -> Callable[..., Any] | None:
    """The function with parameters named by what the file passes.

    Returns:
        None if the file does not call it, or the names are already usual ones.

    >>> from steepest.gradients.recorded_calls import calls_recorded_by
    >>> def fit(A, r, speed): return A.T @ r * speed
    >>> given = {"A": np.eye(4, 2) + 0.5, "r": np.array([0, 1, 1, 0]), "speed": 0.1}
    >>> call = RecordedCall(fit, lambda: given)
    >>> with calls_recorded_by(lambda: {fit.__code__: [call]}):
    ...     inspect.signature(with_usual_names(fit))
    <Signature (X, y, alpha)>
    """
    for call in recorded_calls(function) if inspect.isfunction(function) else ():
        given = call.arguments()
        first = [*given][: call.method]  # the object of a method
        names = dict.fromkeys(first, *first) | _names_by_value(
            {name: value for name, value in given.items() if name not in first}
        )
        made = {k: make for k, v in given.items() if k not in first and (make := _maker_of(v))}
        if made or any(old != new for old, new in names.items()):
            return _renamed(function, call, names, made)
    return None


def _renamed(
    function: Callable[..., Any],
    call: RecordedCall,
    names: Mapping[str, str | None],
    made: Mapping[str, Callable[[NDArray[Any]], Any]],
) -> Callable[..., Any]:
    """The function with other names; parameters without one get what the file passes.

    Args:
        function: the user's.
        call: of it.
        names: the new name of each parameter.
        made: for a parameter what the file makes of an array, such as a frame.
    """
    kept = {new: old for old, new in names.items() if new is not None}
    constants = [old for old, new in names.items() if new is None]
    kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
    signature = inspect.Signature([inspect.Parameter(name, kind) for name in kept])

    @functools.wraps(function)
    def renamed(*positional: Any, **named: Any) -> Any:
        given = signature.bind(*positional, **named).arguments
        recorded = call.arguments() if constants else {}
        arguments = {kept[name]: value for name, value in given.items()}
        for name, make in made.items():
            if isinstance(arguments.get(name), np.ndarray) and arguments[name].ndim:
                arguments[name] = make(arguments[name])
        constant = {name: recorded[name] for name in constants}
        return _as_arrays(function(**arguments, **constant))

    renamed.__signature__ = signature  # type: ignore[attr-defined]  # read by inspect
    return renamed


def _maker_of(value: Any) -> Callable[[NDArray[Any]], Any] | None:
    """What makes a value of this type of an array; None for an array and for anything unknown."""
    kind, torch = type(value).__name__, sys.modules.get("torch")
    if _is_of_pandas(value) and kind in ("DataFrame", "Series"):
        pandas = sys.modules["pandas"]
        columns = list(getattr(value, "columns", ()))

        def make(array: NDArray[Any]) -> Any:
            if array.ndim != 2:
                return pandas.Series(array)
            fits = array.shape[1] == len(columns)
            return pandas.DataFrame(array, columns=columns if fits else None)

        return make
    if isinstance(value, np.matrix):
        return np.asmatrix
    if is_tensor(value) and torch:
        return partial(torch.as_tensor, dtype=value.dtype)
    if isinstance(value, list) and _array(value) is not None:
        return np.ndarray.tolist
    return None


def _is_of_pandas(value: Any) -> bool:
    return type(value).__module__.partition(".")[0] == "pandas"


def _as_arrays(returned: Any) -> Any:
    """What was returned, with arrays for frames and matrices."""
    if type(returned) is tuple:
        return tuple(map(_as_arrays, returned))
    other = _is_of_pandas(returned) or isinstance(returned, np.matrix)
    return np.asarray(returned) if other else returned


def _names_by_value(arguments: Mapping[str, Any]) -> dict[str, str | None]:
    """For each parameter a usual name; None for one that keeps its value."""
    arrays = {name: _array(value) for name, value in arguments.items()}
    roles = _roles_of_arrays({name: each for name, each in arrays.items() if each is not None})
    for name, value in arguments.items():
        if name not in roles and isinstance(value, int | float) and not isinstance(value, bool):
            role = _role_of_number(name, value, roles)
            roles |= {name: role} if role else {}
    found: dict[str, str | None] = {}
    for name, value in arguments.items():
        role = roles.get(name, "")
        own = role == "own" or isinstance(value, dict) or USUAL_NAMES.get(role) in arguments
        found[name] = name if own else USUAL_NAMES.get(role)
    return found


def _array(value: Any) -> NDArray[Any] | None:
    """The value as an array of numbers; None for anything else, or a single number."""
    if is_tensor(value):
        value = to_numpy(value.detach())
    elif _is_of_pandas(value):
        value = np.asarray(value)
    elif isinstance(value, list | tuple) and all(isinstance(v, int | float | list) for v in value):
        try:
            value = np.asarray(value, dtype=float)
        except (TypeError, ValueError):
            return None
    usual = isinstance(value, np.ndarray) and value.dtype.kind in "fiub" and value.size > 1
    return value if usual else None


def _roles_of_arrays(arrays: Mapping[str, NDArray[Any]]) -> dict[str, str]:
    """Samples, labels, predictions and weights by their shapes and kinds; "own" for others."""
    roles = dict.fromkeys(arrays, "own")
    tables = [name for name, each in arrays.items() if each.ndim == 2 and min(each.shape) > 1]
    tables = [name for name in tables if not _is_coded(arrays[name])]
    data = max(tables, key=lambda k: ("data" in roles_of(k), arrays[k].size), default="")
    if not data:
        return roles | _labels_and_predictions(arrays)
    n, d = arrays[data].shape
    others = [name for name in arrays if name != data]
    labels = [name for name in others if n in arrays[name].shape and _is_coded(arrays[name])]
    labels = labels or [name for name in others if arrays[name].shape in ((n,), (n, 1))]
    if not labels and any(d == max(arrays[name].shape) for name in others):
        labels = [name for name in others if d in arrays[name].shape and _is_coded(arrays[name])]
        n, d = (d, n) if labels else (n, d)  # samples as columns
    if labels:
        roles[labels[0]] = "labels"
    weights = [
        name
        for name in others
        if roles[name] == "own"
        and {d, d + 1} & {*arrays[name].shape}
        and n not in arrays[name].shape
    ]
    if labels or weights:
        roles[data] = "data"
    roles |= {weights[0]: "weights"} if len(weights) == 1 else {}
    return roles


def _labels_and_predictions(arrays: Mapping[str, NDArray[Any]]) -> dict[str, str]:
    """Which of two arrays of as many samples holds labels, and which predictions."""
    if len(arrays) != 2:
        return {}
    (first, a), (second, b) = arrays.items()
    coded = _is_coded(a), _is_coded(b)
    if len(a) != len(b) or len(a) < FEWEST_SAMPLES or coded[0] == coded[1]:
        return {}
    return (
        dict(zip((first, second), ("labels", "predictions"), strict=True))
        if coded[0]
        else {
            first: "predictions",
            second: "labels",
        }
    )


def _is_coded(array: NDArray[Any]) -> bool:
    """Whether an array holds labels: whole numbers, of which few differ."""
    whole = bool(np.isfinite(array).all() and (array == np.round(array)).all())
    return whole and len(np.unique(array)) <= max(2, array.size // 2)


def _role_of_number(name: str, value: float, roles: Mapping[str, str]) -> str:
    """What a number is: its name decides if it is usual, else its size."""
    if role_in_training(name) or roles_of(name):
        return "own"
    if isinstance(value, int) and value > 0 and "steps" not in roles.values():
        return "steps"
    small = isinstance(value, float) and 0 < value <= LARGEST_RATE
    return "rate" if small and "rate" not in roles.values() else ""
