"""Usual settings of the pieces, and what a function returns for them."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from types import FunctionType
from typing import Any, Final

import numpy as np

from steepest.checks.documented_shapes import prose_of
from steepest.checks.examinations.named_values import (
    COUNTED,
    describe_beside_accuracy,
    describe_beside_network,
)
from steepest.checks.examinations.other_values import (
    describe_gradient,
    describe_scale,
    describe_slope,
    observe_other_values,
    observe_out,
)
from steepest.checks.examinations.values_for_backward import describe_cache
from steepest.checks.observations import ExaminedFunction, Observation
from steepest.checks.pieces import Examine
from steepest.checks.settings import Setting, observe_settings
from steepest.edits.source import read_function_source
from steepest.nn.activations import identity, relu, sigmoid, tanh
from steepest.nn.networks import network

__all__ = [
    "SETTINGS_OF_ACCURACY",
    "SETTINGS_OF_BCE",
    "SETTINGS_OF_LINEAR",
    "SETTINGS_OF_RELU",
    "SETTINGS_OF_SIGMOID",
    "settings",
    "settings_of_network",
    "settings_of_scaling",
]

SLOPE: Final = r"deriv\w*|(d|is_)?prime|diff|grad(ient)?|d"
DIVIDED: Final = re.compile(
    r"^(?!.*\b(not|no|instead of|rather than|without)\b.{0,20}n ?- ?1)"
    r".*(\bn ?- ?1\b|\bddof ?= ?1|sample standard deviation|bessel)", re.IGNORECASE | re.DOTALL
)  # fmt: skip
"""Says that a deviation is that with n - 1."""
ACTIVATIONS: Final = {"relu": relu, "sigmoid": sigmoid, "tanh": tanh, "identity": identity}
HIDDEN: Final = r"(hidden_?)?(act(ivation)?|nonlin(earity)?)(_?(fn|fun\w*))?"
NUMBERS: Final = np.array([-1.5, -0.25, 0.75, 2.5])
SAMPLES: Final = np.array([1.0, 0.0, 1.0, 1.0]), np.array([0.8, 0.65, 0.3, 0.55])
WEIGHTS: Final = np.array([1.0, 3.0, 0.5, 2.0])
KEPT: Final = np.array([True, True, False, True])
LAYER: Final = (
    np.array([[1.0, -2.0], [0.5, 3.0]]), np.array([[0.5, 2.0], [-1.0, 0.25]]),
    np.array([0.75, -0.5]),
)  # fmt: skip


def settings(
    arguments: Sequence[Any],
    *each: Setting,
    beside: Callable[..., str] | None = None,
    by_text: tuple[Any, ...] = (),
) -> Examine:
    """Observes what settings change, and what is returned beside the result.

    With ``by_text`` the arguments of a call whose other values are those that its text says.
    """

    def observe(call: ExaminedFunction) -> Iterator[Observation]:
        yield from observe_settings(call, arguments, each)
        yield from observe_out(call, arguments)
        if beside is not None:
            given = by_text or arguments
            yield from observe_other_values(call, given, beside, by_text=bool(by_text))

    return observe


def _sigmoid(x: Any) -> Any:
    return 1 / (1 + np.exp(-x))


def _slope_of_sigmoid(x: Any) -> Any:
    return _sigmoid(x) * (1 - _sigmoid(x))


def _each(y: Any, p: Any, weight: float = 1.0) -> Any:
    """The cross-entropy of each sample, the term of label 1 times a weight."""
    return -(weight * y * np.log(p) + (1 - y) * np.log(1 - p))


# fmt: off
SETTINGS_OF_SIGMOID: Final = settings(
    (NUMBERS,),
    Setting({SLOPE: True}, "the derivative, s (1 - s)",
            (_slope_of_sigmoid, lambda s: s * (1 - s))),
    Setting({r"k|beta|slope|steepness|gain": 2.0}, "sigmoid(2 x), where the factor belongs to x",
            (lambda x: _sigmoid(2 * x),)),
    Setting({r"t|temp(erature)?|tau": 2.0}, "sigmoid(x / 2), as the temperature divides",
            (lambda x: _sigmoid(x / 2),)),
    Setting({r"x_?0|cent(er|re)|mid(point)?": 0.5}, "sigmoid(x - 0.5)",
            (lambda x: _sigmoid(x - 0.5),)),
    Setting({r"shift|offset": 0.5}, "sigmoid(x - 0.5) or sigmoid(x + 0.5)",
            (lambda x: _sigmoid(x - 0.5), lambda x: _sigmoid(x + 0.5))),
    beside=partial(describe_slope, slope=_slope_of_sigmoid),
)
SETTINGS_OF_RELU: Final = settings(
    (NUMBERS,),
    Setting({SLOPE: True}, "the derivative, 1 above 0 and 0 below", (lambda x: x > 0,)),
    Setting({r"\w*slope|leak(y|age)?|alpha|a": 0.1}, "0.1 x below 0",
            (lambda x: np.where(x > 0, x, 0.1 * x),
             lambda x: np.where(x > 0, x, 0.1 * np.expm1(x)))),
    Setting({r"max(imum|_?val(ue)?)?|cap|upper|ceil(ing)?|limit": 1.5}, "at most 1.5",
            (lambda x: np.clip(x, 0, 1.5),)),
    Setting({r"floor|lower|min(imum)?|thr(esh(old)?)?|theta": 0.5}, "at least 0.5, or x above 0.5",
            (lambda x: np.maximum(x, 0.5), lambda x: np.where(x > 0.5, x, 0.0))),
    beside=partial(describe_slope, slope=lambda x: x > 0),
)
SETTINGS_OF_BCE: Final = settings(
    SAMPLES,
    Setting({"reduction|reduce": "sum"}, "the sum over the samples",
            (lambda y, p: _each(y, p).sum(),)),
    Setting({"reduction|reduce": "none"}, "one loss for each sample", (_each,)),
    Setting({"mean|average|avg|size_average|reduce_mean": False}, "the sum, or each loss",
            (lambda y, p: _each(y, p).sum(), _each)),
    Setting({r"pos(itive)?_?(class_?)?w\w*|w(eight)?_?(pos\w*|1)": 3.0},
            "the mean with the term of label 1 times 3",
            (lambda y, p: _each(y, p, 3.0).mean(),
             lambda y, p: _each(y, p, 3.0).sum() / (3 * y + 1 - y).sum())),
    Setting({r"(label_?)?smooth(ing)?": 0.2},
            "the loss of labels moved towards 1/2, y (1 - s) + s / 2",
            (lambda y, p: _each(0.8 * y + 0.1, p).mean(),
             lambda y, p: _each(0.6 * y + 0.2, p).mean(),
             lambda y, p: _each(0.8 * y, p).mean())),
    Setting({r"(sample_?)?weights?": WEIGHTS}, "the mean of the losses times their weights",
            (lambda y, p: (WEIGHTS * _each(y, p)).mean(),
             lambda y, p: (WEIGHTS * _each(y, p)).sum() / WEIGHTS.sum(),
             lambda y, p: (WEIGHTS * _each(y, p)).sum(),
             lambda y, p: _each(y, p, 3.0).mean())),  # weights of the two classes
    beside=describe_gradient,
)
SETTINGS_OF_ACCURACY: Final = settings(
    SAMPLES,
    Setting({r"thr(esh(old)?)?|cut_?off": 0.6}, "the share for the threshold 0.6",
            (lambda y, p: ((p > 0.6) == y).mean(),)),
    Setting({r"(as_|in_)?percent(age)?": True}, "the accuracy in percent",
            (lambda y, p: 100 * ((p > 0.5) == y).mean(),)),
    Setting({"normali[sz]e|mean|average": False}, "the number of right predictions",
            (lambda y, p: ((p > 0.5) == y).sum(), lambda y, p: (p > 0.5) == y)),
    Setting({r"mask|keep|valid|selected|use|which": KEPT}, "the accuracy of the samples kept",
            (lambda y, p: ((p > 0.5) == y)[KEPT].mean(),)),
    Setting({r"(sample_?)?weights?": WEIGHTS}, "the share of the weights",
            (lambda y, p: np.average((p > 0.5) == y, weights=WEIGHTS),
             lambda y, p: (WEIGHTS * ((p > 0.5) == y)).mean())),
    beside=describe_beside_accuracy, by_text=COUNTED,
)
SETTINGS_OF_LINEAR: Final = settings(
    LAYER,
    Setting({"(use_|with_|add_|has_)bias|bias": False}, "x @ w without the biases",
            (lambda x, w, b: x @ w,)),
    Setting({r"act(ivation)?(_fn|_fun\w*)?|h|f|nonlin\w*": np.tanh}, "tanh(x @ w + b)",
            (lambda x, w, b: np.tanh(x @ w + b),)),
    beside=describe_cache,
)


def settings_of_network(arguments: tuple[Any, ...]) -> Examine:
    """Whether a network returns logits, and uses an activation, if it is asked for them."""

    def logits(x: Any, layers: Any) -> Any:
        *first, (w, b, _) = layers
        return network(x, [*first, (w, b, lambda z: z)])

    def of_tanh(x: Any, layers: Any) -> Any:
        *first, last = layers
        return network(x, [*((w, b, tanh) for w, b, _ in first), last])

    names = r"(return_|as_|from_|only_)?(logits?|raw|scores?)"
    asked = Setting({names: True}, "the logits", (logits,))
    hidden = Setting({HIDDEN: np.tanh}, "the outputs with tanh in the hidden layer", (of_tanh,))
    beside = describe_beside_network
    of_settings = settings(arguments, asked, hidden, beside=beside, by_text=arguments)

    def observe(call: ExaminedFunction) -> Iterator[Observation]:
        yield from of_settings(call)
        yield from _observe_names_of_activations(call, *arguments)

    return observe


def _observe_names_of_activations(call: ExaminedFunction, x: Any, layers: Any) -> Any:
    """Yield whether each activation whose name stands in the text is the one of that name.

    Nothing is judged if all names give the same: then the names may not reach the function.
    """
    plain = inspect.unwrap(getattr(call, "function", network))
    source = read_function_source(plain) if isinstance(plain, FunctionType) else None
    nodes = [] if source is None else ast.walk(source.node)
    texts = {each.value for each in nodes if isinstance(each, ast.Constant)}
    (w, b, _), *more = layers
    results = {name: call(x, [(w, b, name), *more]) for name in ACTIVATIONS if name in texts}
    outputs = [each.arrays[0] for each in results.values() if each.failure is None]
    follows = any(not np.array_equal(each, outputs[0]) for each in outputs[1:])
    for name, activation in ACTIVATIONS.items():
        result, words = results.get(name), "the one of that name"
        judged = follows and result is not None and result.failure is None
        if judged and result is not None:
            expected = network(x, [(w, b, activation), *more])
            same = np.allclose(result.arrays[0], expected, rtol=1e-3, atol=1e-4)
            words = words if same else "another one"
        probe = f"the activation named {name}"
        yield Observation(probe, result.call if result else "", words, judged=judged)


def settings_of_scaling(x: Any, more: Any) -> Examine:
    """Whether a scaling follows a mean, a deviation, an axis and a ddof that it is given."""

    def by(axis: int | None, ddof: int) -> Callable[..., Any]:
        return lambda x, more: (x - x.mean(axis=axis)) / x.std(axis=axis, ddof=ddof)

    mean, deviation = r"mean|mu|m", r"std|sigma|sd|s|deviation"
    of_settings = settings(
        (x, more),
        Setting({mean: 0.0, deviation: 4.0}, "x / 4 for a mean of 0 and a deviation of 4",
                (lambda x, more: x / 4,)),
        Setting({mean: 1.5, deviation: 4.0}, "(x - 1.5) / 4 for a mean and a deviation",
                (lambda x, more: (x - 1.5) / 4,)),
        Setting({"axis": 0}, "each column scaled by its own numbers", (by(0, 1), by(0, 0))),
        Setting({"ddof": 0}, "numbers divided by the deviation with n", (by(None, 0), by(0, 0))),
        Setting({"ddof": 1}, "numbers divided by the deviation with n - 1",
                (by(None, 1), by(0, 1))),
        beside=describe_scale,
    )

    def observe(call: ExaminedFunction) -> Iterator[Observation]:
        yield from of_settings(call)
        result = call(x, more)
        promised = DIVIDED.search(" ".join(prose_of(getattr(call, "function", call))))
        got = x if result.failure else result.arrays[0]
        usual = (by(axis, 0)(x, more) for axis in (None, 0))
        other = got.shape == x.shape and any(np.allclose(got, each) for each in usual)
        words = "n, where its text says n - 1" if promised and other else "as its text says"
        yield Observation("divisor of the squares", result.call, words, judged=bool(promised))

    return observe
