"""A gradient that ``--piece gradient=NAME`` gives in a file without its function.

It is compared with the derivatives of what the exercise trains: the mean binary cross-entropy of
one layer or of a network with a sigmoid output; with a linear layer, an activation, the loss, or
the exercise's f(x, y). Every part that it returns is compared. With a name and the parameters that
the exercise uses, it is held to these. Else it is wrong only if parts of it, or all of them after
one edit, show which function is meant; another loss is no mistake.
"""

from __future__ import annotations

import itertools
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.checks.bundled_arguments import unbundled
from steepest.checks.flat_parameters import with_weights_and_bias
from steepest.checks.kept_state import find_kept_state
from steepest.consistency.hypotheses import ACTIVATIONS
from steepest.gradients.safe_calls import call_safely
from steepest.gradients.terms import find_factor
from steepest.gradients.verdicts import NOT_CHECKED, WRONG, FunctionVerdict
from steepest.inspections.beside_gradients import (
    says_labels_are_a_column,
    verdict_on_flat_labels,
    verdict_on_loss,
    without_loss,
)
from steepest.inspections.given_gradients import DECISIVE, GivenGradient, agree
from steepest.inspections.gradient_alterations import find_gradient_alteration
from steepest.inspections.gradient_objectives import is_of_bce, objectives
from steepest.inspections.gradient_parts import line_of_part
from steepest.inspections.gradient_scenes import (
    Scene,
    as_columns,
    find_scenes,
    numbers_of_parts,
    with_equal_widths,
)
from steepest.inspections.meant_otherwise import text_of
from steepest.parameters import required_names

__all__ = ["AssumedGradient", "find_assumed_gradient"]

Numbers = NDArray[np.float64]
Function = Callable[..., Any]

SECONDS: Final = 0.5
VAGUE: Final = frozenset(("values", "missing term", "not finite", "wrong shape", "constant factor"))
"""Mistakes that say how a part differs, and not what it is instead."""
WHOLE: Final = np.array([[2, -1, 3], [0, 4, -2], [-3, 1, 1], [5, -2, 0], [1, 2, -4], [-1, 3, 2]])
EXERCISE: Final = {
    r"backward|gradients?": ("x", "y", "w1", "b1", "w2", "b2"),
    r"model_grad\w*|loss_grad\w*|gradients?": ("x", "y", "w", "b"),
    r"logits_grad\w*": (),
    r"linear_(grad\w*|backward)": ("x", "w", "b"),
    r"f_grad\w*|grad_f": ("x", "y"),
}
"""Names of the exercise's gradients, and the first of their parameters in any order."""
MEANT_OTHERWISE: Final = (
    r"(#|\"\"\"|''').*(sum of|sum over|summed|squared|\bmse\b|negative|likelihood|ascent|hinge)"
)
"""Words in a comment on a gradient that is meant to be another one than the exercise's."""


COLUMNS: Final = "columns"
EQUAL_WIDTHS: Final = "equal widths"
FORMS: Final = ("rows", COLUMNS, EQUAL_WIDTHS)
"""How the samples of a gradient are given; as many outputs as inputs, if it raises for others."""


@dataclass(slots=True, eq=False)
class AssumedGradient(GivenGradient):
    """A gradient, and the usual function that it is compared with.

    Attributes:
        asked: whether the exercise asks for the gradient of that function.
        named: whether the gradient's name says that it is of that function.
        pack: from the arguments to those that the gradient takes; None if they are the same.
        leaves: whether the tensors of parameters require gradients.
        strict: whether name and parameters are those of the exercise.
        other: which function that the exercise does not ask for it is the derivative of.
        of_column: whether it is right for labels as a column only, though it takes flat weights.
        known: central differences that were computed before, by scene and parameter.
    """

    asked: bool = True
    named: bool = False
    pack: Callable[[list[Any]], list[Any]] | None = None
    leaves: bool = False
    strict: bool = False
    other: str = ""
    of_column: bool = False
    known: dict[tuple[int, str], Numbers] = field(default_factory=dict)

    def judged(self, verdict: FunctionVerdict) -> FunctionVerdict:
        """The verdict on the gradient.

        Args:
            verdict: without a function of the exercise.
        """
        held = self.verdict()
        if held.ok and self.of_column and self.asked:
            return self.located(verdict_on_flat_labels(self.name))
        if held.ok and self.strict and (loss := self._verdict_on_loss()) is not None:
            return loss
        if held.ok:
            sentence = (
                f"{self.name} is the derivative of {self.of}; the exercise's loss is the mean "
                "binary cross-entropy of a sigmoid output, and the file names no other."
            )
            other = FunctionVerdict("gradient", NOT_CHECKED, sentence)
            return held if self.asked else verdict if verdict.outcome == WRONG else other
        if self.strict:
            if "squared" in self.other:
                words = f"{self.name} is the derivative of {self.other}, expected that of {self.of}"
                held = replace(held, sentence=f"{words}.", mistake="another loss")
            return self._with_line_of_part(self.located(self._explained(held)))
        elementwise = self.scenes[0].elementwise
        if verdict.outcome == WRONG or (elementwise and held.mistake not in DECISIVE):
            return verdict
        if held.mistake == "order of the parts" or self._is_convention():
            return verdict
        evident = self.named or bool(self.agreeing())
        located = self._with_line_of_part(self.located(self._explained(held)))
        return located if evident or located.fix is not None else verdict

    def _verdict_on_loss(self) -> FunctionVerdict | None:
        """The verdict on a wrong loss before the gradients; None if there is none."""
        pairs = []
        for scene in self.scenes:
            given = self._given_to_gradient(scene)
            returned = call_safely(self.gradient, given, SECONDS).returned
            several = isinstance(returned, tuple) and len(returned) == len(scene.given) - 1
            if not several or np.shape(returned[0]) != ():
                return None
            pairs.append((float(returned[0]), float(self.function(**scene.given))))
        return verdict_on_loss(self.name, self.of, pairs)

    def _with_line_of_part(self, verdict: FunctionVerdict) -> FunctionVerdict:
        """The verdict with the line of the only part that is wrong, if it has no other."""
        names = [*self.scenes[0].given][2:]
        known = verdict.location is not None or verdict.mistake in DECISIVE
        wrong = [k for k, n in enumerate(names) if n not in self.agreeing()] if not known else []
        if len(wrong) != 1 or len(names) < 2:
            return verdict
        return replace(verdict, location=line_of_part(self.gradient, wrong[0], len(names)))

    def _explained(self, held: FunctionVerdict) -> FunctionVerdict:
        """The verdict with what a gradient of one layer computes instead."""
        said = " instead of a" in held.sentence  # a sum instead of a mean
        if said or held.mistake not in VAGUE or len(self.scenes[0].given) != 4 or not self.asked:
            return held
        names = [*self.scenes[0].given][2:]
        given = [[np.asarray(v, np.float64) for v in s.given.values()] for s in self.scenes]
        seen = []
        for scene in self.scenes:
            arguments = self._given_to_gradient(scene)
            returned = call_safely(self.gradient, arguments, SECONDS).returned
            parts = self._parts(returned, scene)
            seen.append(parts if isinstance(parts, dict) else {})
        wrong = [n for n in names if n not in self.agreeing()]
        if any(v[0].ndim != 2 or v[2].ndim != 1 for v in given) or not wrong:
            return held
        found = find_gradient_alteration(given, seen, wrong, names)
        if found is None:
            return held
        part, words = found
        evidence = held.sentence.partition("; ")[2] or f"it is not that of {self.of}."
        sentence = f"{self.name} gives a gradient for {part} that {words}; {evidence}"
        return replace(held, sentence=sentence, mistake="another gradient")

    def returns_parts(self, counts: Sequence[int]) -> bool:
        """Whether it comes back from the first scene with one of these numbers of parts."""
        scene = self.scenes[0]
        call = call_safely(self.gradient, self._given_to_gradient(scene), SECONDS)
        if call.failure is not None or call.returned is None:
            return False
        parts = self._parts(call.returned, scene)
        return isinstance(parts, dict) and len(parts) in counts

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
        if scene.upstream is not None and len(wrong) > 1:
            samples = 1 / scene.upstream.size * np.shape([*right.values()][-1])[0]
            return all(np.allclose(parts[n], samples * right[n]) for n in wrong)
        added = ((parts[n] - right[n], given[n]) for n in wrong)
        if any(given[n].ndim == 2 for n in parts if n not in wrong):
            return False  # a penalty is on all weights
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
        returned, count = flattened(returned), len(scene.given) - 2
        if self.strict and count > 1:
            first = np.shape([*scene.given.values()][2])
            returned = without_loss(returned, first, count)
        if self.strict and isinstance(returned, tuple) and len(returned) > count > 1:
            returned = returned[:count]  # what follows the gradients, such as new parameters
        found = GivenGradient._parts(self, returned, scene)
        if self.strict or not isinstance(found, dict):
            return found
        shapes = {n: np.shape(scene.given[n]) for n in found}
        rows = {n for n, part in found.items() if (1, *part.shape) == shapes[n]}  # of biases
        return {n: v[None] if n in rows else v for n, v in found.items()}


def flattened(returned: Any) -> Any:
    """The parts of a gradient one after the other; those in lists, by layer."""
    if not isinstance(returned, tuple | list) or not returned:
        return returned
    kinds = [isinstance(each, tuple | list | dict) for each in returned]
    if kinds == [False, True] and not _is_of_numbers(returned[1]):
        return flattened(returned[1])  # behind a loss or an output
    if isinstance(returned[0], Mapping):
        return {f"{k}{n}": v for n, each in enumerate(returned, 1) for k, v in each.items()}
    if not all(isinstance(each, tuple | list) for each in returned) or _is_of_numbers(returned[0]):
        return returned
    same = len(returned) == 2 and np.ndim(returned[0][0]) == 2 == np.ndim(returned[0][-1])
    layers = zip(*returned, strict=False) if same else returned
    return [part for layer in layers for part in layer]


def _is_of_numbers(value: Any) -> bool:
    """Whether it is a list of numbers, or of such lists."""
    return isinstance(value, float | int) or (
        isinstance(value, list) and bool(value) and all(map(_is_of_numbers, value))
    )


def find_assumed_gradient(name: str, gradient: Function) -> AssumedGradient | None:
    """The gradient with the function that it is most likely of; None if none is known."""
    gradient = unbundled(gradient) or with_weights_and_bias(gradient) or gradient
    strict = _is_of_exercise(name, gradient)
    best: tuple[int, AssumedGradient] | None = None
    other = ""
    for tensors, leaves in ((False, False), (True, False), (True, True)):
        if tensors and "torch" not in sys.modules:
            continue
        for form, (objective, names, upstream, pack) in itertools.product(
            FORMS, objectives(name.lower(), gradient)
        ):
            kept = find_kept_state(gradient)
            found = AssumedGradient(
                name, gradient, objective.words, objective.function, (), tensors, kept, pack=pack,
                asked=objective.asked, leaves=leaves, named=is_of_bce(name), strict=strict,
            )  # fmt: skip
            if (scenes := _scenes(form, names, upstream, strict, best is not None)) is None:
                continue
            found.scenes = scenes
            if not found.returns_parts(numbers_of_parts(names, upstream)):
                continue
            agreeing = len(found.agreeing())
            if form == EQUAL_WIDTHS and agreeing < 2:
                continue  # weights of shape (outputs, inputs), of which the bias agrees
            if kept is not None:
                kept.restore()
            found.of_column = form == COLUMNS and best is not None and _takes_flat(found)
            if agreeing and found.verdict().ok:
                if not strict:
                    found.scenes += _further_scenes(found.scenes[0])[1:2] * objective.asked
                    return found
                if objective.asked:
                    found.scenes += _further_scenes(found.scenes[0])
                    return found
                other = other or objective.words
            if objective.asked and (best is None or agreeing > best[0]):
                best = agreeing, found
        if best is not None:
            break
    return None if best is None else replace(best[1], other=other)


def _scenes(
    form: str, names: Sequence[str], upstream: bool, strict: bool, known: bool
) -> tuple[Scene, ...] | None:
    """The scenes in a form; None if it is not tried.

    Args:
        form: one of `FORMS`.
        names: of the arguments.
        upstream: whether the gradient takes the derivative by the output.
        strict: whether name and parameters are those of the exercise.
        known: whether the gradient came back in a form before.
    """
    scenes = find_scenes(names, upstream, lambda scene: True)
    if form == COLUMNS:
        if (len(names) < 4 and not upstream) or (strict and known):
            return None
        return tuple(map(as_columns if upstream else _with_columns, scenes))
    if form == EQUAL_WIDTHS:  # with others it raises
        return tuple(map(with_equal_widths, scenes)) if upstream and not known else None
    return scenes


def _takes_flat(found: AssumedGradient) -> bool:
    """Whether flat weights are taken, and no text says that labels are a column."""
    flat = len(found.scenes[0].given) == 4 and found.scenes[0].upstream is None
    return flat and not says_labels_are_a_column(found.gradient)


def _is_of_exercise(name: str, gradient: Function) -> bool:
    """Whether name and parameters are the exercise's, and no word speaks of another function."""
    given = (*(each.lower() for each in required_names(gradient)),)
    known = any(
        re.fullmatch(pattern, name.lower()) and sorted(given[: len(names)]) == sorted(names)
        for pattern, names in EXERCISE.items()
    )
    return known and not re.search(MEANT_OTHERWISE, text_of(gradient), re.IGNORECASE)


def _further_scenes(scene: Scene) -> tuple[Scene, ...]:
    """Features and weights of whole numbers, large ones, and an output far above 0."""
    names = [*scene.given]
    if len(names) < 4:
        return ()
    x, *_, last = (np.asarray(each) for each in scene.given.values())
    changes: dict[str, dict[str, Any]] = {
        "whole-number features": {names[0]: WHOLE[: len(x)]},
        "large features": {names[0]: 8 * x},
        "whole-number weights": {
            names[-2]: np.rint(3 * np.asarray(scene.given[names[-2]])).astype(int)
        },
        "outputs far above 0": {names[-1]: last + 800.0},
    }
    return tuple(
        replace(scene, words=words, given={**scene.given, **changed})
        for words, changed in changes.items()
    )


def _with_columns(scene: Scene) -> Scene:
    """The scene with labels as a column, and the biases of a network as rows."""
    names = [*scene.given]
    given = dict(scene.given)
    given[names[1]] = given[names[1]][:, None]
    if len(names) == 6:
        given |= {n: v[None, :] for n, v in given.items() if np.ndim(v) == 1 and n != names[1]}
    return replace(scene, given=given)
