"""Classes with ``forward`` and ``backward``: layers, activations and losses."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final, Protocol

import numpy as np
from numpy.typing import NDArray

from steepest.arrays import to_numpy
from steepest.consistency.attributes import arrays_of, copy_with, with_random_parameters
from steepest.consistency.backward_arguments import IMAGES, flag_of, meanings_of, takes_images
from steepest.consistency.blocks import Block
from steepest.consistency.calls import as_code, keep_random_state
from steepest.consistency.concluding import conclude
from steepest.consistency.differences import differentiate_to_tolerance
from steepest.consistency.layer_classes import LayerClass, needed_by
from steepest.consistency.layouts import FEATURES, SAMPLES, random_array
from steepest.consistency.optimiser_stand_in import OptimiserStandIn
from steepest.consistency.passed_back import (
    explain_by_derivative,
    explain_by_weights,
    explain_in_part,
)
from steepest.consistency.results import Leaf, read_leaves, returned_names
from steepest.consistency.trials import Conclusion, Trial, best_conclusion
from steepest.counted_time import counted_time
from steepest.gradients.recorded_calls import recorded_calls
from steepest.gradients.safe_calls import call_safely
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG
from steepest.parameters import single_parameters_of
from steepest.roles.reading import read_gradient_name, roles_of

__all__ = ["MadeObject", "check_layer"]

Numbers = NDArray[np.float64]

SECONDS: Final = 0.8
RATE: Final = 0.1
ELEMENTWISE: Final = r"relu|tanh|elu|softplus|gelu|swish"
"""Parts of the names of activations whose derivative no loss cancels."""
INPUTS: Final = (
    ("samples as rows", (SAMPLES, FEATURES)),
    ("samples as columns", (FEATURES, SAMPLES)),
    ("one sample as a row", (1, FEATURES)),
    ("one sample as a column", (FEATURES, 1)),
    ("one sample as a vector", (FEATURES,)),
)
OF_FILE: Final = "samples of the file"
MOST_RECORDED: Final = 400
"""Numbers of recorded samples of which the derivative is estimated one by one."""
OUTPUT_NAMES: Final = r"outputs?|out|a|activations?|result|z|y|y_hat"


class MadeObject(Protocol):
    """A call of a class that returns an object."""

    @property
    def text(self) -> str:
        """The call as the user would write it."""
        ...

    @property
    def make(self) -> Callable[[], Any]:
        """Makes a new object."""
        ...


def check_layer(layer: LayerClass, objects: Iterable[MadeObject]) -> Conclusion | None:
    """The best conclusion over objects and shapes of the input.

    A backward pass that raises for every object may be wrong for those of equal widths, where a
    matrix that is not transposed raises nothing.
    """
    with keep_random_state():
        listed = list(objects)
        found = _check_objects(layer, listed)
        found = found if found is not None else _check_as_recorded(layer)
        if found is not None:
            return found
        others = [other for each in listed if (other := _with_equal_widths(layer, each))]
        equal = _check_objects(layer, others)
    return equal if equal is not None and equal.outcome == WRONG else None


@dataclass(frozen=True, slots=True, eq=False)
class _Made:
    """As `MadeObject`."""

    text: str
    make: Callable[[], Any]


def _with_equal_widths(layer: LayerClass, made: MadeObject) -> MadeObject | None:
    """An object with all widths as the first; None if they are equal or not known."""
    arguments: Mapping[str, Any] = getattr(made, "arguments", {})
    widths = {k: v for k, v in arguments.items() if type(v) is int and 1 < v < 10}
    if len({*widths.values()}) < 2:
        return None
    equal = {**arguments, **dict.fromkeys(widths, next(iter(widths.values())))}
    inside = ", ".join(f"{k}={v!r}" for k, v in equal.items())
    return _Made(f"{layer.name}({inside})", partial(layer.cls, **equal))


def _check_as_recorded(layer: LayerClass) -> Conclusion | None:
    """The conclusion on objects and samples of the file's own calls of the forward pass."""
    for call in recorded_calls(getattr(layer.cls, layer.forward)):
        x = [*call.arguments().values(), None, None][1] if call.method else None
        if not isinstance(x, np.ndarray) or x.dtype.kind != "f" or x.ndim < 2:
            continue
        make = partial(lambda each: next(iter(each.arguments().values())), call)
        made = _Made(f"{layer.name} as the file makes it", make)
        for part in (e for e in (x, x[:SAMPLES], x[:, :SAMPLES]) if e.size <= MOST_RECORDED):
            trial = partial(_LayerTrial, layer, made, OF_FILE, part.astype(float))
            tried = call_safely(lambda trial=trial: trial().conclude(), (), SECONDS)
            found: Conclusion | None = tried.returned
            if found and (found.outcome == RIGHT or (part is x and found.is_understood)):
                return found  # what the object keeps may not fit a part of the samples
    return None


def _check_objects(layer: LayerClass, objects: Iterable[MadeObject]) -> Conclusion | None:
    """The best conclusion; a forward pass that keeps something only with a flag gets it then."""
    listed = list(objects)
    found = _check_with_flags(layer, listed, {})
    if (found is None or not found.is_understood) and (flags := _optional_flags(layer)):
        return _check_with_flags(layer, listed, flags) or found
    return found


def _optional_flags(layer: LayerClass) -> dict[str, bool]:
    """The flags of a forward pass that by default does not train, as in ``training=False``."""
    parameters = single_parameters_of(getattr(layer.cls, layer.forward))[1:]
    given = {each.name: flag_of(each.name) for each in parameters if each.default is False}
    return {name: flag for name, flag in given.items() if flag}


def _check_with_flags(
    layer: LayerClass, objects: Iterable[MadeObject], flags: Mapping[str, bool]
) -> Conclusion | None:
    until = counted_time() + SECONDS
    found: list[Conclusion] = []
    for made in objects:
        for words, shape in (*(IMAGES if takes_images(layer.name) else ()), *INPUTS):
            left = until - counted_time()
            if left <= 0:
                break
            tried = call_safely(
                lambda made=made, words=words, shape=shape: _LayerTrial(
                    layer, made, words, random_array("x", shape, 1.5), flags
                ).conclude(),
                (),
                left,
            )
            found += [tried.returned] if tried.returned else []
            if tried.returned and tried.returned.is_exact:
                return found[-1]
        if any(each.is_understood for each in found):
            break  # another object may have no bias, which would hide a wrong gradient
    several = [each for each in found if each.trial.samples > 1 and each.is_understood]
    return best_conclusion(several or found)


class _LayerTrial:
    """One object and one input."""

    def __init__(
        self,
        layer: LayerClass,
        made: MadeObject,
        words: str,
        x: Numbers,
        flags: Mapping[str, bool] | None = None,
    ) -> None:
        self.layer, self.made, self.words, self.x = layer, made, words, x
        self.flags = flags or {}
        self.meanings = meanings_of(needed_by(getattr(layer.cls, layer.backward)))
        np.random.seed(0)  # __init__ may draw from it
        self.thing, self.set = with_random_parameters(made.make())
        if not arrays_of(self.thing):
            self._forward(self.thing, x)  # it may make its weights in the first call
            self.thing, self.set = with_random_parameters(self.thing)
        self.before = arrays_of(self.thing)

    def conclude(self) -> Conclusion | None:
        """Call backward after forward, and compare what it gives."""
        output = self._forward(copy.deepcopy(self.thing), self.x)
        if not output.size or not np.isfinite(output).all():
            return None
        if not np.array_equal(output, self._forward(copy.deepcopy(self.thing), self.x)):
            return None  # it is random
        self.upstream, self.output = random_array("upstream", output.shape, 1.0), output
        used = copy.deepcopy(self.thing)
        self._forward(used, self.x)
        middle = arrays_of(used)
        returned, rate = self._backward(used)
        after = arrays_of(used)
        blocks = self._blocks(returned, middle, after, rate)
        if not blocks:
            return None
        samples = (
            SAMPLES if SAMPLES in self.x.shape else len(self.x) if self.words == OF_FILE else 1
        )
        words = f"sum(upstream * {self.layer.forward}(x))"
        name = f"{self.layer.name}.{self.layer.backward}"
        trial = Trial(
            name,
            words,
            self.words,
            self._shown(),
            tuple(blocks),
            samples,
            "layer",
            value=self.value_at({}),
            again=self.conclude,
        )
        concluded = self._with_unchanged_upstream(conclude(trial), returned)
        open_names = {"input", "output", "nothing"} & {*self.meanings}
        steps = self.default_rate and any(each.name.startswith("the step") for each in blocks)
        if concluded is not None and (open_names or steps):
            unsure = concluded.outcome == WRONG  # what the arguments are is not certain
            return replace(concluded, outcome=NOT_CHECKED, cause="") if unsure else concluded
        concluded = explain_by_derivative(concluded, self.x, output, self.upstream)
        concluded = explain_by_weights(concluded, self.before, self.upstream)
        changed = {k: v for k, v in after.items() if k in middle and not _same(v, middle[k])}
        return explain_in_part(concluded, self.x, self.upstream, changed)

    def _with_unchanged_upstream(
        self, found: Conclusion | None, returned: Any
    ) -> Conclusion | None:
        """The conclusion on an activation whose backward returns what it gets.

        That of a softmax or sigmoid may be left to the loss, as in p - y; that of others may not.
        """
        if found is None or found.outcome == RIGHT:
            return found
        if not isinstance(returned, np.ndarray) or not np.array_equal(returned, self.upstream):
            return found
        if not re.search(ELEMENTWISE, self.layer.name.lower()):
            return replace(found, outcome=NOT_CHECKED, cause="")
        block = found.trial.blocks[0]
        says = f"{block.name} is what backward gets, without the derivative of the activation"
        hint = "Multiply what backward gets by the derivative of the activation."
        return Conclusion(found.trial, WRONG, "activation derivative", says, hint, block)

    def value_at(self, changes: Mapping[str, Numbers]) -> float:
        """The weighted sum of the outputs with other parameters, or another input."""
        x = changes.get("x", self.x)
        thing = copy_with(self.thing, {k: v for k, v in changes.items() if k != "x"})
        return float((self.upstream * self._forward(thing, x)).sum())

    def _forward(self, thing: Any, x: Numbers) -> Numbers:
        np.random.seed(0)  # dropout draws from it
        flags = [
            flag_of(name) for name in needed_by(getattr(self.layer.cls, self.layer.forward))[1:]
        ]
        returned = getattr(thing, self.layer.forward)(x.copy(), *flags, **self.flags)
        if returned is None:
            arrays = arrays_of(thing)
            names = [n for n in arrays if re.fullmatch(OUTPUT_NAMES, n, flags=re.IGNORECASE)]
            return arrays[names[0]]
        first = returned[0] if isinstance(returned, tuple) else returned
        return np.asarray(to_numpy(first), dtype=np.float64)

    def _backward(self, thing: Any) -> tuple[Any, float | None]:
        """What backward returns, and the learning rate of a step that it may make."""
        method = getattr(thing, self.layer.backward)
        rate = next((v for n, v in vars(thing).items() if _is_rate(n) and v), None)
        rate = rate or _global_rate(method)
        rate = RATE if "rate" in self.meanings else rate
        self.default_rate = None if rate else _default_rate(method)
        rate = rate or self.default_rate
        self.optimiser = OptimiserStandIn()
        given = [copy.deepcopy(self._values()[kind]) for kind in self.meanings]
        return method(*given), rate if isinstance(rate, float) else None

    def _values(self) -> dict[str, Any]:
        """What a parameter of the backward pass gets, by what it means."""
        arrays = {"upstream": self.upstream, "input": self.x, "output": self.output}
        return {**arrays, "rate": RATE, "nothing": None, "optimiser": self.optimiser}

    def _blocks(
        self,
        returned: Any,
        before: Mapping[str, Numbers],
        after: Mapping[str, Numbers],
        rate: float | None,
    ) -> list[Block]:
        parameters = {
            label: value
            for label, value in self.before.items()
            if value.ndim and np.array_equal(value, before.get(label, 0))
        }
        points = {"x": self.x, **parameters}
        slopes = {label: self._slope(label, value) for label, value in points.items()}
        slopes = {k: v for k, v in slopes.items() if k == "x" or not abs(v[0]).max() <= 1e-9}
        found: dict[str, tuple[str, Numbers]] = {}
        names = returned_names(getattr(self.layer.cls, self.layer.backward))
        stored = [Leaf(k, (), v) for k, v in after.items() if not _same(v, self.before.get(k))]
        for leaf in [*read_leaves(returned, names), *stored]:
            label = self._parameter_of(
                leaf, slopes, from_call=bool(leaf.path) or leaf.name in names
            )
            if label and label not in found:
                found[label] = (leaf.name or f"the gradient for {label}", leaf.value)
        for label, value in self.optimiser.gradients_by(
            {k: parameters[k] for k in slopes if k != "x"}
        ):
            found.setdefault(label, (f"the gradient of {label} for the optimiser", value))
        for label in parameters if rate else ():
            moved = self.before[label] - after.get(label, self.before[label])
            if label in slopes and label not in found and moved.shape and moved.any():
                assert rate is not None
                found[label] = (f"the step of {label}", moved / rate)
        return [
            Block(name, label, value, slopes[label][0], points[label], True, slopes[label][1])
            for label, (name, value) in found.items()
        ]

    def _slope(self, label: str, value: Numbers) -> tuple[Numbers, float]:
        return differentiate_to_tolerance(lambda v: self.value_at({label: v}), value)

    def _parameter_of(self, leaf: Leaf, slopes: Mapping[str, Any], from_call: bool) -> str:
        """The parameter of a returned or stored gradient; "" if it has no such parameter."""
        said = read_gradient_name(leaf.name.split("[")[0])
        inside = leaf.name[leaf.name.index("[") :] if "[" in leaf.name else ""
        plain = {_plain(label): label for label in slopes if label != "x"}
        for candidate in (said.of + inside, inside.strip("['\"]"), said.of):
            if said.is_gradient and candidate and _plain(candidate) in plain:
                return plain[_plain(candidate)]
        for label in slopes:
            if said.of and label != "x" and {*roles_of(_plain(label))} & {*roles_of(said.of)}:
                return label
        is_input = roles_of(said.of)[:1] == ("data",) or said.of.lower() in ("input", "inputs")
        if (from_call or (said.is_gradient and is_input)) and leaf.value.shape == self.x.shape:
            return "x"
        return ""

    def _shown(self) -> str:
        lines = [f"layer = {self.made.text}"]
        lines += [f"layer.{label} = {as_code(value)}" for label, value in self.set.items()]
        lines.append(f"layer.{self.layer.forward}({as_code(self.x)})")
        given = ", ".join(as_code(self._values()[kind]) for kind in self.meanings)
        lines.append(f"layer.{self.layer.backward}({given})")
        return "; ".join(lines)


def _plain(label: str) -> str:
    """``params['W1']`` as ``w1``: the key alone, without capitals."""
    inside = re.search(r"\['(\w+)'\]$", label)
    return (inside[1] if inside else label).lower().rstrip("s")


def _global_rate(method: Callable[..., Any]) -> float | None:
    """A learning rate among the constants of the file that a method reads."""
    code, names = method.__code__, method.__globals__
    rates = [n for n in code.co_names if _is_rate(n) or re.fullmatch(r"step_?size", n.lower())]
    found = [names[n] for n in rates if isinstance(names.get(n), float) and names[n] > 0]
    return found[0] if len(found) == 1 else None


def _default_rate(method: Callable[..., Any]) -> float | None:
    """The learning rate that a backward pass takes if it is given none."""
    rates = [p.default for p in single_parameters_of(method) if _is_rate(p.name)]
    return next((each for each in rates if isinstance(each, float) and each > 0), None)


def _is_rate(name: str) -> bool:
    return "rate" in roles_of(name)


def _same(first: Numbers, second: Numbers | None) -> bool:
    return second is not None and np.array_equal(first, second, equal_nan=True)
