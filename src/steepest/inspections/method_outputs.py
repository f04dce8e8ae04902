"""Methods such as ``predict`` and ``forward``, compared with what the object's weights give."""

from __future__ import annotations

import inspect
import itertools
import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.calls import keep_random_state
from steepest.gradients.safe_calls import call_safely
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, FunctionVerdict
from steepest.inspections.objects import ConstructorCall, find_constructor_calls
from steepest.inspections.own_weights import OwnLayer, read_own_layers, set_random_weights
from steepest.nn.activations import relu, sigmoid, softmax, tanh

__all__ = ["check_method_output", "computes_output"]

Numbers = NDArray[np.float64]
OUTPUT_METHODS: Final = (
    r"_?(predict(ion|ions)?|predict_?(prob\w*|class(es)?|one|labels?)|forward|feed_?forward|query"
    r"|(forward|feed_?forward)_?(pass|prop|propagat\w*|feed|network)|fprop|propagate(_forward)?"
    r"|hypothesis|output|compute_output|think|inference|infer|run|call|(net_?)?input|linear"
    r"|pre_?activation|decision_function|activation|__call__)"
)
"""Names of methods that compute the output of a network or a layer from samples."""
SECONDS: Final = 1.5
ROWS: Final = 40
FEATURES: Final = 3
SEEDS: Final = (0, 1)
FEWEST: Final = 4
"""At least so many samples of each chosen class show how a method chooses."""


def _identity(z: Numbers) -> Numbers:
    return z


def _leaky_relu(z: Numbers) -> Numbers:
    return np.where(z > 0, z, 0.01 * z)


HIDDEN: Final[dict[str, Callable[[Any], Any]]] = {
    "sigmoid": sigmoid,
    "relu": relu,
    "tanh": tanh,
    "leaky relu": _leaky_relu,
}
LAST: Final[dict[str, Callable[[Any], Any]]] = {
    "no activation": _identity,
    "softmax": softmax,
    **HIDDEN,
}
Match = tuple[str, str]
"""Which samples the method takes, and which activations it uses."""


def check_method_output(cls: type, method: str, name: str) -> FunctionVerdict:
    """The verdict on a method of samples: right if weights and biases of the object explain it.

    Args:
        cls: the user's class.
        method: the name of the method.
        name: as the user calls it, ``Net.predict``.
    """
    until = time.process_time() + SECONDS
    with keep_random_state():
        for made in find_constructor_calls(cls, most=2):
            left = until - time.process_time()
            if left <= 0:
                break
            trial = call_safely(lambda made=made: _explain(made, method, until), (), left)
            if trial.returned:
                samples, activations = trial.returned
                sentence = (
                    f"{name} is right: {made.text} returns what its own weights and biases give, "
                    f"with {activations} ({samples})."
                )
                return FunctionVerdict("network", RIGHT, sentence)
    sentence = (
        f"{name} could not be compared with the weights and biases of an object: no usual "
        "activations explain its output for samples as rows, as columns and one at a time."
    )
    return FunctionVerdict("network", NOT_CHECKED, sentence)


def _explain(made: ConstructorCall, method: str, until: float) -> Match | None:
    """How the method's output follows from the weights, the same way for several weights."""
    found: list[set[Match]] = []
    for seed in SEEDS:
        np.random.seed(seed)  # __init__ may draw from it
        thing = made.make()
        if not read_own_layers(thing):
            _fit(thing)
        set_random_weights(thing, seed)
        layers = read_own_layers(thing)
        if not layers or len(layers) > 4:
            return None
        found.append(set(_matches(thing, method, layers, until)))
        if not found[-1]:
            return None
    common = set.intersection(*found)
    return (
        min(common, key=lambda match: (len(match[1]), not match[0].startswith("s"), match))
        if common
        else None
    )


def _fit(thing: Any) -> None:
    """Train an object on a few samples for a few steps."""
    for name, value in list(vars(thing).items()):
        if re.search(r"iter|epoch|steps", name.lower()) and isinstance(value, int):
            setattr(thing, name, 3)
    x = np.random.default_rng(0).standard_normal((8, FEATURES))
    labels = np.array([0, 1, 1, 0, 1, 0, 0, 1])
    for fit in ("fit", "train"):
        for y in (labels, labels[:, None].astype(float)):
            try:
                getattr(thing, fit)(x.copy(), y.copy())
            except Exception:  # another form may be the right one
                continue
            if read_own_layers(thing):
                return


def _matches(thing: Any, method: str, layers: Sequence[OwnLayer], until: float) -> Iterator[Match]:
    for transposed in (False, True):
        for ones in ("", "first", "last"):
            width = layers[0].weights.T.shape[0] if transposed else layers[0].weights.shape[0]
            width -= bool(ones)
            if width < 1 or (ones and (layers[0].biases is not None or len(layers) > 1)):
                continue
            x = 1.5 * np.random.default_rng(width).standard_normal((ROWS, width))
            given = {"first": np.c_[np.ones(ROWS), x], "last": np.c_[x, np.ones(ROWS)]}.get(ones, x)
            expected = dict(_outputs(given, layers, transposed))
            if not expected:
                continue
            yield from _matches_of_answers(_answers(thing, method, x), expected, until)


def _matches_of_answers(
    answers: Iterator[tuple[str, Numbers]], expected: Mapping[str, Numbers], until: float
) -> Iterator[Match]:
    """Matches of several samples at once; those of one at a time only if these have no output.

    A softmax over the wrong axis is right for one sample.
    """
    shape = next(iter(expected.values())).shape
    unexplained = explained = False
    for words, got in answers:
        one = words.startswith("one")
        if time.process_time() > until or (one and unexplained and not explained):
            return
        for activations, values in expected.items():
            if _is_same(got, values):
                explained = True
                yield words, activations
            elif _is_choice(got, values, activations):
                explained = True
                yield words, f"{activations}, as classes"
        unexplained = unexplained or got.shape == shape


def _outputs(
    x: Numbers, layers: Sequence[OwnLayer], transposed: bool
) -> Iterator[tuple[str, Numbers]]:
    """The output for each pair of activations, (rows, outputs); nothing if shapes do not fit."""
    for hidden, activation in HIDDEN.items() if len(layers) > 1 else (("", _identity),):
        z = x
        for k, layer in enumerate(layers):
            w = layer.weights if layer.weights.ndim == 2 else layer.weights[:, None]
            w = w.T if transposed and layer.weights.ndim == 2 else w
            if z.shape[1] != w.shape[0]:
                return
            z = (activation(z) if k else z) @ w
            if layer.biases is not None:
                if layer.biases.size not in (1, w.shape[1]):
                    return
                z = z + layer.biases.reshape(1, -1)
        for last, output in LAST.items():
            if last != "softmax" or z.shape[1] > 1:
                words = f"{hidden} and, at the end, {last}" if hidden else last
                yield words, output(z)


def _answers(thing: Any, method: str, x: Numbers) -> Iterator[tuple[str, Numbers]]:
    """What the method returns for the samples in each layout, as (rows, outputs) or (rows,)."""
    call = getattr(thing, method)
    forms: tuple[tuple[str, Callable[[], Any]], ...] = (
        ("samples as rows", lambda: call(x.copy())),
        ("samples as columns", lambda: call(x.T.copy())),
        ("one sample as a vector", lambda: [call(row.copy()) for row in x]),
        ("one sample as a column", lambda: [call(row[:, None].copy()) for row in x]),
    )
    for words, ask in forms:
        try:
            returned = ask()
        except Exception:  # another layout may be the right one
            continue
        one = words.startswith("one")
        for value in _values(thing, returned, one):
            try:
                array = np.asarray(value, dtype=np.float64)
                array = array.reshape(ROWS, -1) if one else array
            except (TypeError, ValueError):
                continue
            if array.ndim == 2 and words == "samples as columns":
                array = array.T
            if array.ndim in (1, 2) and len(array) == ROWS:
                yield words, array


def _values(thing: Any, returned: Any, one: bool) -> Iterator[Any]:
    """What may be the output: the returned value, the first or last of several, an attribute."""
    yield returned
    if one:
        for place in (0, -1):
            if all(isinstance(each, tuple | list) and each for each in returned):
                yield [each[place] for each in returned]
    elif isinstance(returned, tuple | list) and returned:
        yield returned[0]
        yield returned[-1]
    elif isinstance(returned, dict) and returned:
        yield list(returned.values())[-1]
    elif returned is None:
        yield from (each for each in vars(thing).values() if isinstance(each, np.ndarray))


def _is_same(got: Numbers, expected: Numbers) -> bool:
    if expected.shape[1] == 1:
        got = got.reshape(len(got), -1)
    return got.shape == expected.shape and bool(np.allclose(got, expected, rtol=1e-5, atol=1e-7))


def _is_choice(got: Numbers, expected: Numbers, activations: str) -> bool:
    """Whether the output is the class that sigmoid or softmax chooses, both or all present."""
    last = activations.rpartition(", at the end, ")[2]
    several = expected.shape[1] > 1
    if last != ("softmax" if several else "sigmoid") or got.size != ROWS:
        return False
    got = got.ravel()
    chosen = expected.argmax(axis=1) if several else (expected[:, 0] > 0.5).astype(int)
    counts = np.unique(chosen, return_counts=True)[1]
    if len(counts) < 2 or min(counts) < FEWEST:
        return False
    signs = [] if several else [2 * chosen - 1]
    return any(np.array_equal(got, each) for each in itertools.chain([chosen], signs))


def computes_output(cls: type, method: str) -> bool:
    """Whether a method has the name of one that computes outputs, and takes only samples.

    >>> class Net:
    ...     def predict(self, x): return x
    ...     def forward(self, x, y): return x
    >>> computes_output(Net, "predict"), computes_output(Net, "forward")
    (True, False)
    """
    raw = vars(cls).get(method)
    plain = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", method).lower()
    if not inspect.isfunction(raw) or not re.fullmatch(OUTPUT_METHODS, plain):
        return False
    parameters = list(inspect.signature(raw).parameters.values())[1:]
    several = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)
    needed = [
        p for p in parameters if p.default is inspect.Parameter.empty and p.kind not in several
    ]
    return len(needed) == 1
