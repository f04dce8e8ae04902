"""A gradient that ``--piece gradient=NAME`` gives in a file without its function.

It is compared with the derivatives of what the exercise trains: the mean binary cross-entropy of
one layer or of a network with a sigmoid output; with a linear layer, an activation, the loss, or
the exercise's f(x, y). Every part that it returns is compared. It is wrong only if parts of it, or
all of them after one edit, show which function is meant; another loss is no mistake.
"""

from __future__ import annotations

import itertools
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.arrays import to_numpy
from steepest.checks.catalogue.exercise_function import exercise_function
from steepest.checks.kept_state import find_kept_state
from steepest.consistency.hypotheses import ACTIVATIONS
from steepest.gradients.safe_calls import call_safely
from steepest.gradients.terms import find_factor
from steepest.gradients.verdicts import NOT_CHECKED, WRONG, FunctionVerdict
from steepest.inspections.given_gradients import DECISIVE, GivenGradient, agree
from steepest.inspections.gradient_scenes import LABEL_NAMES, Scene, find_scenes
from steepest.parameters import required_names

__all__ = ["AssumedGradient", "find_assumed_gradient"]

Numbers = NDArray[np.float64]
Function = Callable[..., Any]

SECONDS: Final = 0.5
DATA: Final = r"x(s|b|_?train|_?batch)?|inputs?|data|features?|samples"
UPSTREAM: Final = r"d_?(out\w*|[yz]\d?|a)|grad_?(out\w*|y|z)?|up\w*|delta|g|error"
ELEMENTWISE: Final = r"(d_?)?(relu|sigmoid|tanh)(_?(grad\w*|deriv\w*|prime|backward))?"
OF_BCE: Final = r"\w*(bce|binary_?cross_?entropy|log_?loss)\w*"
OF_F: Final = r"(f_?)?(grad\w*|d)(_?f)?"
LAYERS: Final = ("W1", "b1", "W2", "b2")
LOSSES: Final = {
    "the mean binary cross-entropy": lambda p, y: -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)),
    "the sum of the binary cross-entropy": lambda p, y: (
        -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p))
    ),
    "the mean squared error": lambda p, y: np.mean((p - y) ** 2),
    "half the mean squared error": lambda p, y: np.mean((p - y) ** 2) / 2,
    "the sum of the squared errors": lambda p, y: np.sum((p - y) ** 2),
    "half the sum of the squared errors": lambda p, y: np.sum((p - y) ** 2) / 2,
}
"""Of predictions and labels; the exercise's comes first."""


@dataclass(frozen=True, slots=True, eq=False)
class Objective:
    """A function whose gradient may be meant.

    Attributes:
        words: what it is.
        function: takes the arguments of a scene by name.
        asked: whether the exercise asks for it.
    """

    words: str
    function: Function
    asked: bool = True


@dataclass(slots=True, eq=False)
class AssumedGradient(GivenGradient):
    """A gradient, and the usual function that it is compared with.

    Attributes:
        asked: whether the exercise asks for the gradient of that function.
        named: whether the gradient's name says that it is of that function.
        pack: from the arguments to those that the gradient takes; None if they are the same.
        leaves: whether the tensors of parameters require gradients.
        known: central differences that were computed before, by scene and parameter.
    """

    asked: bool = True
    named: bool = False
    pack: Callable[[list[Any]], list[Any]] | None = None
    leaves: bool = False
    known: dict[tuple[int, str], Numbers] = field(default_factory=dict)

    def judged(self, verdict: FunctionVerdict) -> FunctionVerdict:
        """The verdict on the gradient.

        Args:
            verdict: without a function of the exercise.
        """
        held = self.verdict()
        if held.ok:
            sentence = (
                f"{self.name} is the derivative of {self.of}; the exercise's loss is the mean "
                "binary cross-entropy of a sigmoid output, and the file names no other."
            )
            other = FunctionVerdict("gradient", NOT_CHECKED, sentence)
            return held if self.asked else verdict if verdict.outcome == WRONG else other
        elementwise = self.scenes[0].elementwise
        if verdict.outcome == WRONG or (elementwise and held.mistake not in DECISIVE):
            return verdict
        if held.mistake == "order of the parts" or self._is_convention():
            return verdict
        evident = self.named or bool(self.agreeing())
        located = self.located(held)
        return located if evident or located.fix is not None else verdict

    def agreeing(self) -> set[str]:
        """The parameters for which the gradient is right in all scenes."""
        found: set[str] | None = None
        for scene in self.scenes:
            given = self._given_to_gradient(scene)
            parts = self._parts(call_safely(self.gradient, given, SECONDS).returned, scene)
            if not isinstance(parts, dict):
                return set()
            right = {n for n, part in parts.items() if agree(part, self._differences(scene, n))}
            found = right if found is None else found & right
        return found or set()

    def _is_convention(self) -> bool:
        """Whether it is the negative gradient, has a penalty, or is the one by the logits."""
        scene = self.scenes[0]
        returned = call_safely(self.gradient, self._given_to_gradient(scene), SECONDS).returned
        parts = self._parts(returned, scene)
        if scene.elementwise or not isinstance(parts, dict):
            return False
        given = {n: np.asarray(scene.given[n], np.float64) for n in parts}
        right = {n: self._differences(scene, n) for n in parts}
        if any(part.shape != right[n].shape for n, part in parts.items()):
            return False
        wrong = [n for n, part in parts.items() if not agree(part, right[n])]
        if all((find_factor(part, right[n], 1e-3) or 1) < 0 for n, part in parts.items()):
            return True
        if self.named:
            [(name, part)] = parts.items()
            y = next(np.asarray(v) for n, v in scene.given.items() if n != name)
            by_logits = given[name] - y, ACTIVATIONS["sigmoid"](given[name]) - y
            return any(find_factor(part, each, 1e-4) is not None for each in by_logits)
        added = ((parts[n] - right[n], given[n]) for n in wrong)
        return bool(wrong) and all(
            x.size > 2 and find_factor(term, x, 1e-3) is not None for term, x in added
        )

    def _differences(self, scene: Scene, name: str) -> Numbers:
        place = (id(scene), name)
        if place not in self.known:
            self.known[place] = GivenGradient._differences(self, scene, name)
        return self.known[place]

    def _given_to_gradient(self, scene: Scene) -> list[Any]:
        names = required_names(self.gradient)
        known = [n for n in names if n in scene.given or scene.upstream is not None]
        if self.pack is None and known == names:
            values = [scene.given.get(n, scene.upstream) for n in names]
        else:
            values = [*scene.given.values()]
        if self.leaves:
            fixed = len(values) - len(scene.given) + 2
            given = [self._convert(v) for v in values]
            return [*given[:fixed], *(v.requires_grad_() for v in given[fixed:])]
        given = [self._convert(v) for v in values]
        return given if self.pack is None else self.pack(given)

    def _parts(self, returned: Any, scene: Scene) -> Any:
        return GivenGradient._parts(self, flattened(returned), scene)


def flattened(returned: Any) -> Any:
    """The parts of a gradient one after the other; those in lists, by layer."""
    if not isinstance(returned, tuple | list) or not returned:
        return returned
    if isinstance(returned[0], Mapping):
        return {f"{k}{n}": v for n, each in enumerate(returned, 1) for k, v in each.items()}
    if not all(isinstance(each, tuple | list) for each in returned):
        return returned
    same = len(returned) == 2 and np.ndim(returned[0][0]) == 2 == np.ndim(returned[0][-1])
    layers = zip(*returned, strict=False) if same else returned
    return [part for layer in layers for part in layer]


def find_assumed_gradient(name: str, gradient: Function) -> AssumedGradient | None:
    """The gradient with the function that it is most likely of; None if none is known."""
    best: tuple[int, AssumedGradient] | None = None
    for tensors, leaves in ((False, False), (True, False), (True, True)):
        if tensors and "torch" not in sys.modules:
            continue
        for column, (objective, names, upstream, pack) in itertools.product(
            (False, True), _objectives(name.lower(), gradient)
        ):
            kept = find_kept_state(gradient)
            found = AssumedGradient(
                name, gradient, objective.words, objective.function, (), tensors, kept,
                asked=objective.asked, pack=pack, leaves=leaves,
                named=re.fullmatch(OF_BCE, name.lower()) is not None,
            )  # fmt: skip
            found.scenes = find_scenes(names, upstream, lambda scene: True)
            if column:
                if len(names) < 4 or upstream:
                    continue
                found.scenes = tuple(map(_with_columns, found.scenes))
            scene = found.scenes[0]
            call = call_safely(gradient, found._given_to_gradient(scene), SECONDS)
            if call.failure is not None or call.returned is None:
                continue
            parts = found._parts(call.returned, scene)
            if not isinstance(parts, dict) or len(parts) not in _counts(names, upstream):
                continue
            agreeing = len(found.agreeing())
            if kept is not None:
                kept.restore()
            if agreeing and found.verdict().ok:
                return found
            if objective.asked and (best is None or agreeing > best[0]):
                best = agreeing, found
        if best is not None:
            break
    return None if best is None else best[1]


def _counts(names: Sequence[str], upstream: bool) -> tuple[int, ...]:
    """How many parts a gradient may have: each is compared, so none may be left over."""
    if upstream:
        return 2, 3
    if len(names) > 2:
        return (len(names) - 2,)
    return (2,) if [n.lower() for n in names] == ["x", "y"] else (1,)


def _with_columns(scene: Scene) -> Scene:
    """The scene with labels as a column, and the biases of a network as rows."""
    names = [*scene.given]
    given = dict(scene.given)
    given[names[1]] = given[names[1]][:, None]
    if len(names) == 6:
        given |= {n: v[None, :] for n, v in given.items() if np.ndim(v) == 1 and n != names[1]}
    return replace(scene, given=given)


def _objectives(
    name: str, gradient: Function
) -> Iterator[tuple[Objective, list[str], bool, Callable[[list[Any]], list[Any]] | None]]:
    """The functions that may be meant, the names of their arguments, and how they are passed."""
    names = required_names(gradient)
    plain = [n.lower() for n in names]
    data = [n for n in names if re.fullmatch(DATA, n.lower())]
    labels = [n for n in names if n.lower() in LABEL_NAMES]
    if len(names) == 1 and (found := re.fullmatch(ELEMENTWISE, name)):
        activation = ACTIVATIONS[found[2]]
        yield Objective(found[2], lambda **given: activation(_only(given))), names, False, None
    elif len(names) == 2 and re.fullmatch(OF_BCE, name):
        exchanged = plain[1] in LABEL_NAMES and plain[0] not in LABEL_NAMES
        order = names[::-1] if exchanged else names
        for words, loss in [*LOSSES.items()][:1]:
            function = partial(_loss_of_predictions, names=order, loss=loss)
            yield Objective(words, function), names, False, None
    elif plain == ["x", "y"] and re.fullmatch(OF_F, name):
        f = Objective("the exercise's f(x, y)", lambda **g: exercise_function(*g.values()))
        yield f, names, False, None
    elif "backward" in name and (linear := _names_of_linear(names)):
        layer = Objective("x @ w + b", partial(_linear, names=linear))
        yield layer, linear, True, None
    elif data and labels and names[:2] in ([data[0], labels[0]], [labels[0], data[0]]):
        rest = names[2:]
        ordered = [data[0], labels[0], *rest]
        if len(rest) in (2, 4) and _are_pairs(rest):
            yield from ((each, ordered, False, None) for each in _networks(ordered))
        for pack in PACKS.get(len(rest), ()) if names == ordered else ():
            net = [data[0], labels[0], *LAYERS]
            yield from ((each, net, False, pack) for each in _networks(net))


def _are_pairs(rest: Sequence[str]) -> bool:
    """Whether the names are those of weights and biases in turn."""
    weights, biases = ({n[0].lower() for n in rest[k::2]} for k in (0, 1))
    return weights <= set("wvtu") and biases <= set("bc")


def _names_of_linear(names: Sequence[str]) -> list[str]:
    """The names for x, w and b, if exactly one other parameter is the derivative by the output."""
    others = [n for n in names if n.lower() not in ("x", "w", "b", "weights", "bias")]
    if len(others) != 1 or not re.fullmatch(UPSTREAM, others[0].lower()):
        return []
    found = {n[0].lower(): n for n in names if n not in others}
    return [found.get(letter, letter) for letter in "xwb"] if "x" in found else []


def _pairs_of_layers(given: list[Any]) -> list[Any]:
    x, y, w, b, v, c = given
    return [x, y, [(w, b), (v, c)]]


PACKS: Final[Mapping[int, Sequence[Callable[[list[Any]], list[Any]]]]] = {
    1: (
        _pairs_of_layers,
        lambda given: [*given[:2], dict(zip(LAYERS, given[2:], strict=True))],
        lambda given: [*given[:2], [*given[2:]]],
    ),
    2: (lambda given: [*given[:2], given[2::2], given[3::2]],),
}
"""How two layers are passed in one or two parameters."""


def _array(value: Any) -> Numbers:
    return np.asarray(to_numpy(value), np.float64)


def _only(given: Mapping[str, Any]) -> Numbers:
    [x] = given.values()
    return _array(x)


def _loss_of_predictions(names: Sequence[str], loss: Function, **given: Any) -> float:
    y, p = (_array(given[n]) for n in names)
    return float(loss(p, y))


def _linear(names: Sequence[str], **given: Any) -> Numbers:
    x, w, b = (_array(given[n]) for n in names)
    return np.asarray(x @ w + b)


def _networks(names: Sequence[str]) -> Iterator[Objective]:
    """One layer or a network of two, with usual activations and losses, the exercise's first."""
    hidden = ("",) if len(names) == 4 else ("relu", "tanh", "sigmoid")
    outputs = (("a sigmoid output", ACTIVATIONS["sigmoid"]), ("a linear output", np.asarray))
    for (words, loss), (output, last), h in itertools.product(LOSSES.items(), outputs, hidden):
        squared = "squared" in words
        if squared or output == "a sigmoid output":
            text = f"{words} of {output}" + (f" after {h} layers" if h else "")
            function = partial(_network_loss, names=names, loss=loss, last=last, hidden=h)
            yield Objective(text, function, words == "the mean binary cross-entropy")


def _network_loss(
    names: Sequence[str], loss: Function, last: Function, hidden: str, **given: Any
) -> float:
    x, y, *layers = (_array(given[n]) for n in names)
    for w, b in zip(layers[:-2:2], layers[1:-2:2], strict=True):
        x = ACTIVATIONS[hidden](x @ w + b)
    return float(loss(last(x @ layers[-2] + layers[-1]).reshape(-1), y.reshape(-1)))
