"""Classes of whole networks: gradients that a method returns, stores, or takes a step with."""

from __future__ import annotations

import copy
import inspect
import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.attributes import (
    arrays_of,
    copy_with,
    match_attribute,
    with_random_parameters,
)
from steepest.consistency.blocks import Block, common_factor
from steepest.consistency.calls import as_code, keep_random_state
from steepest.consistency.concluding import conclude
from steepest.consistency.differences import differentiate, differentiate_to_tolerance
from steepest.consistency.hypotheses import LOSSES, Network, rescale_to_usual, usual_factors
from steepest.consistency.layers import FORWARD, MadeObject, own_method
from steepest.consistency.layouts import FEATURES, SAMPLES, random_array
from steepest.consistency.results import read_leaves, returned_names
from steepest.consistency.roles import roles_of
from steepest.consistency.trials import (
    ERRORS_ALONE,
    Conclusion,
    Trial,
    best_conclusion,
    without_ambiguity,
)
from steepest.gradients.safe_calls import call_safely
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG
from steepest.parameters import single_parameters_of

__all__ = ["NetworkClass", "check_network", "find_networks"]

Numbers = NDArray[np.float64]

SECONDS: Final = 0.9
SMALL_RATE, LARGE_RATE = 1e-5, 0.5
METHODS: Final = (
    r"back_?prop\w*|backward\w*|back_?propagat\w*|(compute_|get_|calc_)?grad(ient)?s?|learn"
    r"|train(_step|_one|_once|_on_sample)?|update(_weights|_parameters)?|step|slopes"
)
FORWARD_METHODS: Final = (*FORWARD, "predict", "query", "think", "output", "propagate", "run")


@dataclass(frozen=True, slots=True)
class NetworkClass:
    """A class with a method that takes inputs and labels.

    Attributes:
        name: of the class.
        cls: the class.
        method: the name of the method.
        forward: that of the method that computes the output; "" if there is none.
    """

    name: str
    cls: type
    method: str
    forward: str


def find_networks(classes: Mapping[str, type]) -> list[NetworkClass]:
    """Classes with a method of data and labels that may compute gradients.

    >>> class Net:
    ...     def learn(self, x, target, rate=0.5): pass
    >>> [each.method for each in find_networks({"Net": Net})]
    ['learn']
    """
    found = []
    for name, cls in classes.items():
        methods = [m for m in vars(cls) if re.fullmatch(METHODS, m.lower()) and own_method(cls, m)]
        forward = [m for m in FORWARD_METHODS if own_method(cls, m) and len(_needed(cls, m)) == 1]
        found += [
            NetworkClass(name, cls, method, next(iter(forward), ""))
            for method in methods
            if _takes_data_and_labels(cls, method)
        ]
    return found


def _needed(cls: type, method: str) -> list[str]:
    parameters = single_parameters_of(getattr(cls, method))[1:]
    return [each.name for each in parameters if each.default is inspect.Parameter.empty]


def _takes_data_and_labels(cls: type, method: str) -> bool:
    names = _needed(cls, method)
    roles = [set(roles_of(name)) for name in names]
    if len(names) not in (2, 3) or "data" not in roles[0] or "labels" not in roles[1]:
        return False
    return len(names) == 2 or bool({"rate", "predictions"} & roles[2])


def check_network(network: NetworkClass, objects: Iterable[MadeObject]) -> Conclusion | None:
    """The best conclusion over objects, shapes and losses."""
    until = time.process_time() + SECONDS
    found: list[Conclusion] = []
    with keep_random_state():
        for made in objects:
            np.random.seed(0)  # __init__ may draw from it
            thing, chosen = with_random_parameters(made.make())
            for words, x in _inputs(thing):
                left = until - time.process_time()
                if left <= 0:
                    break
                trial = _NetworkTrial(network, made.text, thing, chosen, words, x)
                tried = call_safely(trial.conclude, (), left)
                found += [tried.returned] if tried.returned else []
                if tried.returned and tried.returned.outcome == RIGHT:
                    return best_conclusion(found)
    return best_conclusion(found)


def _inputs(thing: Any) -> Iterator[tuple[str, Numbers]]:
    """Inputs of the width that the first matrix shows."""
    matrices = [
        each for each in arrays_of(thing).values() if each.ndim == 2 and 1 not in each.shape
    ]
    widths = [FEATURES, *(matrices[0].shape if matrices else ())]
    for width in dict.fromkeys(widths):
        yield "one sample as a vector", random_array("x", (width,), 1.5)
        yield "one sample as a column", random_array("x", (width, 1), 1.5)
        yield "samples as rows", random_array("x", (SAMPLES, width), 1.5)
        yield "samples as columns", random_array("x", (width, SAMPLES), 1.5)


class _NetworkTrial:
    """One object and one input, with every loss that fits."""

    def __init__(
        self,
        network: NetworkClass,
        text: str,
        thing: Any,
        chosen: Mapping[str, Numbers],
        words: str,
        x: Numbers,
    ) -> None:
        self.network, self.text, self.thing, self.chosen = network, text, thing, chosen
        self.words, self.x = words, x
        self.parameters = {k: v for k, v in arrays_of(thing).items() if v.ndim}

    def conclude(self) -> Conclusion | None:
        """The best conclusion over the losses."""
        found = []
        for forward_words, outputs in self._forwards():
            for given in self._called_with_labels(outputs):
                for loss_words, loss in LOSSES.items():
                    words = f"{loss_words}{forward_words}"
                    found += self._conclude_loss(words, outputs, loss, given)
                    if found and found[-1].outcome == RIGHT:
                        return self._after_steps(found[-1], outputs, loss)
        alone = next((each for each in found if each.cause == ERRORS_ALONE), None)
        return alone or without_ambiguity(found)

    def _called_with_labels(
        self, outputs: Callable[[Mapping[str, Numbers]], Numbers]
    ) -> Iterator[dict[str, tuple[str, Numbers]]]:
        """The gradients for labels in the shape of the output, as a vector, and as integers."""
        try:
            out = outputs({})
            if not np.array_equal(out, outputs({})):
                return  # it is random
            self.y = _labels(out.shape)
        except Exception:  # another input may be the right one
            return
        forms: list[Numbers | NDArray[np.int64]] = [self.y]
        forms += [self.y.ravel()] if self.y.ndim == 2 and 1 in self.y.shape else []
        forms += [self.y.argmax(axis=-1)] if self.y.ndim == 2 and len(self.y) == SAMPLES else []
        for form in forms:
            self.given_labels = form
            try:
                yield self._gradients(SMALL_RATE)
            except Exception:  # another form may be the right one
                continue

    def _conclude_loss(
        self,
        words: str,
        outputs: Callable[[Mapping[str, Numbers]], Numbers],
        loss: Callable[[Numbers, Numbers], float],
        given: Mapping[str, tuple[str, Numbers]],
    ) -> list[Conclusion]:
        blocks = self._rescale(words, self._blocks(outputs, loss, given))
        agreeing = [block for block in blocks if block.agrees]
        if len(given) < 2 or 2 * len(agreeing) < len(blocks) or not agreeing:
            return []
        samples = SAMPLES if SAMPLES in self.x.shape else 1
        trial = Trial(
            f"{self.network.name}.{self.network.method}",
            words,
            self.words,
            self._shown(),
            tuple(blocks),
            samples,
            "two functions",
            again=self.conclude,
        )
        concluded = conclude(trial)
        wrong = concluded is not None and concluded.outcome == WRONG
        if wrong and not self.network.forward:
            return []  # the forward pass is not known, so the loss may be another one
        if concluded and wrong and self._carries_errors_alone(outputs, concluded):
            return [replace(concluded, outcome=NOT_CHECKED, cause=ERRORS_ALONE)]
        return [concluded] if concluded else []

    def _rescale(self, loss: str, blocks: Sequence[Block]) -> list[Block]:
        samples = SAMPLES if SAMPLES in self.x.shape else 1
        usual = usual_factors(loss, samples, self.y.size // samples)
        is_step = not self.knows_rate and all(b.name.startswith("the step") for b in blocks)
        return rescale_to_usual(blocks, usual, is_step)

    def _carries_errors_alone(
        self, outputs: Callable[[Mapping[str, Numbers]], Numbers], found: Conclusion
    ) -> bool:
        """Whether out - y is carried back without the derivative of a sigmoid at the output.

        A widely read book splits errors by the weights in that way.
        """
        out = outputs({})
        if not ((out > 0) & (out < 1)).all():
            return False

        def slope(block: Block) -> Block:
            def value(v: Numbers) -> float:
                now = outputs({block.parameter: v})
                return float(np.sum((out - self.y) * np.log(now / (1 - now))))

            return replace(block, numeric=differentiate(value, block.x))

        wrong = [slope(block) for block in found.trial.blocks if not block.agrees]
        return common_factor(wrong) is not None

    def _blocks(
        self,
        outputs: Callable[[Mapping[str, Numbers]], Numbers],
        loss: Callable[[Numbers, Numbers], float],
        given: Mapping[str, tuple[str, Numbers]],
    ) -> list[Block]:
        blocks = []
        for label, (name, slope) in given.items():

            def value(v: Numbers, label: str = label) -> float:
                with np.errstate(all="ignore"):
                    return loss(outputs({label: v}), self.y)

            x = self.parameters[label]
            numeric, tolerance = differentiate_to_tolerance(value, x, 1e-3)
            if not np.isfinite(numeric).all():
                return []
            blocks.append(Block(name, label, slope, numeric, x, True, tolerance))
        return blocks

    def _after_steps(
        self,
        right: Conclusion,
        outputs: Callable[[Mapping[str, Numbers]], Numbers],
        loss: Callable[[Numbers, Numbers], float],
    ) -> Conclusion:
        """Right for small steps; wrong if a large one uses weights after their own step."""
        if right.trial.samples > 1 or not any(
            block.name.startswith("the step") for block in right.trial.blocks
        ):
            return right
        given = self._gradients(LARGE_RATE)
        blocks = self._rescale(right.trial.value_words, self._blocks(outputs, loss, given))
        wrong = [block for block in blocks if not block.agrees]
        agreeing = [block for block in blocks if block.agrees]
        if not wrong or not agreeing:
            return right
        stepped, late = agreeing[-1].parameter, wrong[0].parameter
        says = (
            f"{stepped} is changed before the error is carried back through it, so that the step "
            f"of {late} uses weights after their own step: it is right for a small rate only"
        )
        hint = f"Compute all gradients first, and change {stepped} and {late} after that."
        trial = replace(right.trial, blocks=tuple(blocks))
        return Conclusion(trial, WRONG, "weights used after their step", says, hint, wrong[0])

    def _forwards(self) -> Iterator[tuple[str, Callable[[Mapping[str, Numbers]], Numbers]]]:
        """Ways of computing the output: the method of the class, or usual networks."""
        if self.network.forward:

            def own(changes: Mapping[str, Numbers]) -> Numbers:
                np.random.seed(0)  # dropout draws from it
                returned = getattr(copy_with(self.thing, changes), self.network.forward)(
                    self.x.copy()
                )
                leaves = read_leaves(returned)
                return leaves[-1 if isinstance(returned, list) else 0].value

            yield "", own
            return
        weights = [k for k, v in self.parameters.items() if v.ndim == 2 and 1 not in v.shape]
        biases = [k for k in self.parameters if k not in weights and "bias" in roles_of(k)]
        for hidden in ("sigmoid", "tanh", "relu"):
            for output in ("sigmoid", "softmax", "linear"):
                for columns in (True, False):
                    network = Network(hidden, output, columns)
                    yield (
                        f" (a network of {hidden} layers)",
                        self._usual_network(network, weights, biases),
                    )

    def _usual_network(
        self, network: Network, weights: Sequence[str], biases: Sequence[str]
    ) -> Callable[[Mapping[str, Numbers]], Numbers]:
        def outputs(changes: Mapping[str, Numbers]) -> Numbers:
            now = {**self.parameters, **changes}
            used = biases if len(biases) == len(weights) else []
            layers = network.outputs(self.x, [now[k] for k in weights], [now[k] for k in used])
            return layers[-1][1]

        return outputs

    def _gradients(self, rate: float) -> dict[str, tuple[str, Numbers]]:
        """For each parameter the name and the value of its gradient, or of the step over rate."""
        thing, used_rate = self._with_rate(rate)
        before = arrays_of(thing)
        method = getattr(thing, self.network.method)
        names = [p.name for p in single_parameters_of(method)]
        named: dict[str, Any] = {name: rate for name in names[2:] if "rate" in roles_of(name)}
        self.knows_rate = bool(named) or used_rate
        if not self.knows_rate:
            rate = 1.0
        if self.network.forward:  # the method may use what the forward pass has stored
            output = getattr(thing, self.network.forward)(self.x.copy())
            needed = _needed(self.network.cls, self.network.method)[2:]
            named |= {name: output for name in needed if name not in named}
            before = arrays_of(thing)
        np.random.seed(0)  # dropout draws from it
        returned = method(self.x.copy(), self.given_labels.copy(), **named)
        after = arrays_of(thing)
        found: dict[str, tuple[str, Numbers]] = {}
        for leaf in read_leaves(
            returned, returned_names(getattr(self.network.cls, method.__name__))
        ):
            label = match_attribute(leaf.name, self.parameters)
            if label and label not in found:
                found[label] = (leaf.name, leaf.value)
        for name, value in after.items():
            label = "" if name in self.parameters else match_attribute(name, self.parameters)
            if label and label not in found:
                found[label] = (name, value)
        for label in self.parameters:
            moved = before[label] - after[label]
            if label not in found and moved.any():
                found[label] = (f"the step of {label}", moved / rate)
        return found

    def _with_rate(self, rate: float) -> tuple[Any, bool]:
        """A copy of the object, with this learning rate if it has one."""
        made = copy.deepcopy(self.thing)
        rates = [k for k, v in vars(made).items() if "rate" in roles_of(k) and isinstance(v, float)]
        for name in rates:
            setattr(made, name, rate)
        return made, bool(rates)

    def _shown(self) -> str:
        lines = [f"net = {self.text}"]
        lines += [f"net.{label} = {as_code(value)}" for label, value in self.chosen.items()]
        lines.append(f"net.{self.network.method}({as_code(self.x)}, {as_code(self.given_labels)})")
        return "; ".join(lines)


def _labels(shape: tuple[int, ...]) -> Numbers:
    """Labels 0 and 1 in the shape of the output, one-hot for two outputs."""
    y = np.zeros(shape)
    if y.ndim == 2 and SAMPLES in shape and min(shape) > 1:
        rows = y if shape[0] == SAMPLES else y.T
        rows[np.arange(SAMPLES), np.array([0, 1, 1, 0, 1])] = 1.0
    else:
        y.flat[-1] = 1.0
    return y
