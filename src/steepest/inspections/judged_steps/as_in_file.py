"""Trainings called with what the file itself gives them, for fewer samples and steps."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.drivers import Data, is_data_name, setting_by_name
from steepest.consistency.whole_objects import shown_arguments
from steepest.gradients.recorded_calls import RecordedCall, recorded_calls
from steepest.roles.reading import plain_name

__all__ = ["recorded_runs"]

MOST_SAMPLES: Final = 12
STEPS: Final = r"n?_?(max_?)?(iter\w*|epochs?|steps|n_?iters?)|num_?(of_?)?(iter\w*|epochs?|steps)"
BATCH: Final = r"(mini_?)?batch(_?size)?|b_?size|bs"
Numbers = NDArray[np.float64]


def recorded_runs(
    caller: Callable[..., Any],
) -> Iterator[tuple[str, Callable[[], Any], Data]]:
    """The first call that the file makes of a training, with the call as it is shown."""
    for call in recorded_calls(caller)[:1]:
        given = _shortened(call.arguments())
        data = _data_of(given)
        if data is not None:
            own = given.get("self") if call.method else None
            inside = {k: v for k, v in given.items() if v is not own}
            named = f"{type(own).__name__.lower()}." if own is not None else ""
            shown = f"{named}{caller.__name__}({shown_arguments(inside)})"
            yield shown, partial(_run, caller, call), data


def _run(caller: Callable[..., Any], call: RecordedCall) -> Any:
    return caller(**_shortened(call.arguments()))


def _shortened(given: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments with a few samples and steps, in one batch."""
    found = dict(given)
    count = None
    for name, value in given.items():
        plain = plain_name(name)
        if type(value) is int and re.fullmatch(STEPS, plain) and value > 2:
            found[name] = setting_by_name("epochs")
        elif type(value) is int and re.fullmatch(BATCH, plain):
            found[name] = min(value, MOST_SAMPLES)
        elif _is_list_of_pairs(value):
            found[name] = value[:MOST_SAMPLES]
    samples = [v for k, v in given.items() if _is_named(k, "data") and _dimensions(v) == 2]
    labels = [v for k, v in given.items() if _is_named(k, "labels") and _dimensions(v) > 0]
    if samples and labels:
        count = _count(np.asarray(samples[0]), np.asarray(labels[0]))
    for name, value in given.items():
        if count is not None and count > MOST_SAMPLES and isinstance(value, np.ndarray | list):
            found[name] = _cut(value, count)
    _shorten_object(given.get("self"))
    return found


def _dimensions(value: Any) -> int:
    """Those of an array; -1 for a list of lists of different lengths."""
    try:
        return np.ndim(value)
    except ValueError:
        return -1


def _shorten_object(thing: Any, depth: int = 1) -> None:
    """Let an object that keeps its samples or settings keep a few of them."""
    own = getattr(thing, "__dict__", {})
    samples = [v for k, v in own.items() if _is_named(k, "data") and _dimensions(v) == 2]
    labels = [v for k, v in own.items() if _is_named(k, "labels") and _dimensions(v) > 0]
    count = _count(np.asarray(samples[0]), np.asarray(labels[0])) if samples and labels else None
    for name, value in list(own.items()):
        plain = plain_name(name)
        if type(value) is int and re.fullmatch(STEPS, plain) and value > 2:
            setattr(thing, name, setting_by_name("epochs"))
        elif type(value) is int and (re.fullmatch(BATCH, plain) or value == count):
            setattr(thing, name, min(value, MOST_SAMPLES))
        elif count is not None and count > MOST_SAMPLES and isinstance(value, np.ndarray | list):
            setattr(thing, name, _cut(value, count))
        elif depth and hasattr(value, "__dict__") and not isinstance(value, type):
            _shorten_object(value, depth - 1)


def _cut(value: Any, count: int) -> Any:
    """The first samples of an array that has one row or column for each."""
    if isinstance(value, list):
        return value[:MOST_SAMPLES] if len(value) == count else value
    if value.ndim and value.shape[0] == count:
        return value[:MOST_SAMPLES]
    return value[:, :MOST_SAMPLES] if value.ndim == 2 and value.shape[1] == count else value


def _count(x: NDArray[Any], y: NDArray[Any]) -> int | None:
    """The number of samples; None if samples and labels have no side in common."""
    for side in x.shape:
        if side in y.shape:
            return int(side)
    return None


def _is_named(name: str, role: str) -> bool:
    return is_data_name(plain_name(name), role)


def _is_list_of_pairs(value: Any) -> bool:
    return (
        isinstance(value, list)
        and len(value) > 0
        and all(isinstance(each, tuple) and len(each) == 2 for each in value[:MOST_SAMPLES])
    )


def _data_of(given: Mapping[str, Any]) -> Data | None:
    """The samples and labels among arguments; None if they are not known by their names."""
    for value in given.values():
        if _is_list_of_pairs(value):
            x = np.stack([np.asarray(each, dtype=float).ravel() for each, _ in value])
            y = np.stack([np.asarray(each, dtype=float).ravel() for _, each in value])
            return Data("samples as rows", x, y, x.shape[1], y.shape[1])
    named = dict(given)
    own = named.pop("self", None)
    named |= {k: v for k, v in getattr(own, "__dict__", {}).items() if k not in named}
    xs = [np.asarray(v) for k, v in named.items() if _is_named(k, "data") and _dimensions(v) == 2]
    ys = [np.asarray(v) for k, v in named.items() if _is_named(k, "labels") and _dimensions(v) > 0]
    if not xs or not ys or xs[0].dtype.kind not in "fiub" or ys[0].dtype.kind not in "fiub":
        return None
    x, y = xs[0].astype(float), ys[0]
    count = _count(x, y)
    if count is None:
        return None
    columns = x.shape[0] != count
    words = "samples as columns" if columns else "samples as rows"
    classes = y.size // count
    classes = int(y.max()) + 1 if classes == 1 and y.dtype.kind != "f" else classes
    return Data(words, x, y, x.shape[0] if columns else x.shape[1], classes)
