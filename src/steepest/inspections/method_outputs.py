"""Methods such as ``predict`` and ``forward``, compared with what the object's weights give."""

from __future__ import annotations

import ast
import inspect
import itertools
import re
from collections.abc import Callable, Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.arrays import is_tensor
from steepest.consistency.calls import keep_random_state
from steepest.consistency.results import function_syntax
from steepest.counted_time import counted_time
from steepest.gradients.safe_calls import call_safely
from steepest.gradients.verdicts import NOT_CHECKED, FunctionVerdict
from steepest.inspections.layer_stacks import find_layer_stacks
from steepest.inspections.objects import ConstructorCall, find_constructor_calls
from steepest.inspections.own_weights import find_own_arrays, set_random_weights
from steepest.inspections.thresholds import judge_threshold
from steepest.outputs.activations import OwnActivations
from steepest.outputs.answers import MANY_ROWS
from steepest.outputs.explaining import Found, explain_output
from steepest.outputs.sentences import describe_explanation, forgotten_biases
from steepest.parameters import parameters_of, required_names
from steepest.roles.reading import in_snake_case

__all__ = [
    "check_method_output",
    "computes_output",
    "is_named_as_output",
    "plausible_widths",
]

Numbers = NDArray[np.float64]
OUTPUT_METHODS: Final = (
    r"_*(predict(ion|ions)?|predecir|prever|predizer|vorhersag\w*|evaluate_?classifier|predict_?(prob\w*|class(es)?|one|labels?|batch|values?|outputs?|all)"
    r"|(forward|feed_?forward|fwd)|query|forward_?steps?"
    r"|(forward|feed_?forward)_?(pass|prop|propagat\w*|feed|network)|fprop|propagate(_forward)?"
    r"|hypothesis|output|(compute|get|calc(ulate)?)_outputs?|think|inference|infer|run|call"
    r"|(net_?)?input|linear|pre_?activation|decision_function|activation|__call__|classify|scores?"
    r"|probabilit(y|ies))_*"
)
"""Names of methods that compute the output of a network or a layer from samples."""
SECONDS: Final = 1.5
SECONDS_OF_OBJECT: Final = 0.9
FEATURES: Final = 3
LARGEST_WIDTH: Final = 1024
MOST_WIDTHS: Final = 10


class _ObjectWithWeights:
    """A method of an object with random weights."""

    rows = MANY_ROWS

    def __init__(self, made: ConstructorCall, method: str, seed: int) -> None:
        np.random.seed(seed)  # __init__ may draw from it
        self.thing = made.make()
        if not any(array.value.size > 1 for array in find_own_arrays(self.thing)):
            _fit(self.thing)
        set_random_weights(self.thing, seed)
        arrays = find_own_arrays(self.thing)
        self._arrays = {array.name: array for array in arrays}
        self.values: Mapping[str, Numbers] = {array.name: array.value for array in arrays}
        self.widths = plausible_widths(self.values)
        self._method: Callable[..., Any] = getattr(self.thing, method)
        kept = (array.kept for array in arrays)
        self._tensor: Any = next((each for each in kept if is_tensor(each)), None)
        self._wrapper = _wrapper_of(self.thing)

    def call(self, *samples: Any) -> Any:
        """What the method returns."""
        if self._tensor is not None:
            samples = tuple(map(self._as_tensor, samples))
        elif self._wrapper is not None:
            samples = tuple(map(self._wrapper, samples))
        return self._method(*samples)

    def set(self, name: str, value: Numbers) -> None:
        """Replace an array."""
        self._arrays[name].replace(value)

    def _as_tensor(self, sample: Any) -> Any:
        import torch

        return torch.as_tensor(sample, dtype=self._tensor.dtype)


def check_method_output(
    cls: type,
    method: str,
    name: str,
    functions: Mapping[str, Callable[..., Any]] | None = None,
    names: Mapping[str, Any] | None = None,
) -> FunctionVerdict:
    """The verdict on a method of samples: right if weights and biases of the object explain it.

    Args:
        cls: the user's class.
        method: the name of the method.
        name: as the user calls it, ``Net.predict``.
        functions: of the user's file that may be activations, by their names.
        names: the file's global names, among which may be classes of layers.
    """
    until = counted_time() + SECONDS
    activations = OwnActivations(functions or {})
    reason = f"no object of {cls.__name__} could be made"
    with keep_random_state():
        calls = find_constructor_calls(cls, most=2)
        for made in itertools.chain(calls, find_layer_stacks(cls, names or {})):
            found, reason = _explain(made, method, activations, until)
            if found is not None:
                if (mistaken := judge_threshold(found, cls, method)) is not None:
                    return mistaken
                forgotten = _forgotten(made, method, found)
                own = " of " not in made.text  # else its layers are ours
                return describe_explanation(name, made.text, found, forgotten, own_layers=own)
            if counted_time() > until:
                break
    sentence = f"{name} could not be compared with the weights and biases of an object: {reason}."
    return FunctionVerdict("network", NOT_CHECKED, sentence)


def _explain(
    made: ConstructorCall, method: str, activations: OwnActivations, until: float
) -> tuple[Found | None, str]:
    """How the method's output follows from the weights, or why it is not known."""
    end = min(until, counted_time() + SECONDS_OF_OBJECT)
    trial = call_safely(
        lambda: explain_output(
            lambda seed: _ObjectWithWeights(made, method, seed), activations, end
        ),
        (),
        max(0.05, until - counted_time()),
    )
    if trial.failure is not None:
        return None, f"{made.text} {trial.failure.text}"
    if trial.returned.found is None:
        return None, (
            f"no usual activations explain the output of {made.text} for samples as rows, as "
            "columns and one at a time"
        )
    return trial.returned.found, ""


def _forgotten(made: ConstructorCall, method: str, found: Found) -> str:
    """The name of biases that the object has for a layer without biases; "" if there are none.

    Biases count only if other methods than ``__init__`` use them, if no setting turns them off, if
    no method that calls this one adds them, and no method that this one calls reads them: then
    they may only not change which output is the largest.
    """
    thing = _ObjectWithWeights(made, method, 0)
    settings = vars(thing.thing).items() if hasattr(thing.thing, "__dict__") else ()
    if any(value is False and re.search("bias|intercept", name) for name, value in settings):
        return ""
    left = forgotten_biases(found, thing.values)
    methods = [each for key, each in vars(type(thing.thing)).items() if key != "__init__"]
    used = {name for each in methods for name in _names_in(each)}
    callers = [each for each in methods if method in _names_in(each)]
    read = _names_in_called(type(thing.thing), method)
    for name in left:
        last = name.rpartition(".")[2]
        if last in used - read and not any(_adds(each, last) for each in callers):
            return name
    return ""


def _names_in_called(cls: type, method: str) -> set[str]:
    """Names that the methods use which a method calls, and those that they call."""
    methods = {key: each for key, each in inspect.getmembers(cls) if not key.startswith("__")}
    called: set[str] = set()
    waiting = [method]
    while waiting:
        names = _names_in(methods.get(waiting.pop())) & methods.keys()
        waiting += names - called
        called |= names
    return {name for each in called - {method} for name in _names_in(methods[each])}


def _adds(method: Any, name: str) -> bool:
    """Whether a method adds an attribute or key of a name to something, or if that is not known."""
    tree = function_syntax(method)
    if tree is None:
        return True
    sums = [node for node in ast.walk(tree) if isinstance(node, ast.BinOp)]
    return any(
        isinstance(node.op, ast.Add) and re.search(rf"\b{re.escape(name)}\b", ast.unparse(node))
        for node in sums
    )


def _names_in(method: Any) -> set[str]:
    """Names of attributes and keys that a method uses."""
    code = getattr(method, "__code__", None)
    if code is None:
        return set()
    return {*code.co_names, *(each for each in code.co_consts if isinstance(each, str))}


def plausible_widths(values: Mapping[str, Numbers]) -> tuple[int, ...]:
    """Numbers of inputs that the shapes of an object's arrays allow, those of matrices first."""
    matrices_first = sorted(values.values(), key=lambda value: value.ndim != 2)
    lengths = [n for value in matrices_first if value.size > 1 for n in value.shape]
    lengths = [n for n in lengths if n <= LARGEST_WIDTH]
    found = dict.fromkeys((*lengths, *(n - 1 for n in lengths)))
    return tuple(n for n in found if n > 0)[:MOST_WIDTHS] or (1,)


def _wrapper_of(thing: Any) -> type | None:
    """A class of the user's whose objects hold arrays under ``data``, as a tensor does."""
    own = vars(thing).values() if hasattr(thing, "__dict__") else ()
    found = (type(each) for each in own if isinstance(getattr(each, "data", None), np.ndarray))
    return next((cls for cls in found if not issubclass(cls, np.ndarray | np.generic)), None)


def _fit(thing: Any) -> None:
    """Train an object on a few samples for a few steps."""
    for name, value in list(vars(thing).items()):
        if re.search(r"iter|epoch|steps", name.lower()) and isinstance(value, int):
            setattr(thing, name, 3)
    x = np.random.default_rng(0).standard_normal((8, FEATURES))
    labels = np.array([0, 1, 1, 0, 1, 0, 0, 1])
    rows = ((x, labels), (x, labels[:, None].astype(float)))
    columns = ((x.T, labels[None, :].astype(float)), (x.T, labels))
    for fit in ("fit", "train"):
        for samples, y in (*rows, *columns):
            try:
                train = getattr(thing, fit)
                train(samples.copy(), y.copy(), **_few_steps(train))
            except Exception:  # another form may be the right one
                continue
            if any(array.value.size > 1 for array in find_own_arrays(thing)):
                return


def _few_steps(train: Callable[..., Any]) -> dict[str, int]:
    """A few steps in place of the default of a training."""
    named = (p for p in parameters_of(train) if re.search(r"iter|epoch|steps", p.name.lower()))
    return {p.name: 3 for p in named if type(p.default) is int and p.default > 3}


def computes_output(cls: type, method: str) -> bool:
    """Whether a method has the name of one that computes outputs, and takes only samples.

    >>> class Net:
    ...     def predict(self, x): return x
    ...     def forward(self, x, y): return x
    >>> computes_output(Net, "predict"), computes_output(Net, "forward")
    (True, False)
    """
    raw = vars(cls).get(method)
    if not inspect.isfunction(raw) or not is_named_as_output(method):
        return False
    parameters = list(inspect.signature(raw).parameters.values())[1:]
    needed = required_names(raw)[1:]
    return len(needed) == 1 or (not needed and len(parameters) == 1)


def is_named_as_output(method: str) -> bool:
    """Whether a method has the name of one that computes outputs.

    >>> is_named_as_output("feedForward"), is_named_as_output("fit")
    (True, False)
    """
    plain = in_snake_case(method)
    return re.fullmatch(OUTPUT_METHODS, plain) is not None
