"""A gradient that ``--piece gradient=NAME`` gives, held to the exercise.

It is called in the form that the exercise asks for: samples as rows, one part for each parameter in
the order of the parameters, with the shape of the parameter. What other courses do otherwise, such
as a derivative by the output of the function or by the logits of a loss, is wrong there.
"""

from __future__ import annotations

import copy
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.arrays import is_tensor, to_numpy
from steepest.checks.kept_state import KeptState, find_kept_state
from steepest.gradients.analytic import UserGradient
from steepest.gradients.causes import Diagnosis, diagnose, diagnose_shape
from steepest.gradients.comparison import GradientPair
from steepest.gradients.safe_calls import call_safely, changed_arguments
from steepest.gradients.verdicts import RIGHT, WRONG, FunctionVerdict
from steepest.inspections.gradient_lines import locate_gradient_mistake
from steepest.inspections.gradient_risks import with_formula_that_is_not_finite
from steepest.inspections.gradient_scenes import Scene, find_scenes
from steepest.parameters import required_names
from steepest.values import shown

__all__ = ["GivenGradient", "agree", "find_given_gradient", "held_to_exercise"]

Numbers = NDArray[np.float64]

SECONDS: Final = 0.5
"""Computing time of one call."""
H: Final = 1e-5
TOLERANCE: Final = 1e-4
"""Of the largest element: far more than central differences or float64 lose."""
SMALLEST: Final = 1e-3
"""Elements are compared relative to the largest, or to this."""
DECISIVE: Final = frozenset(
    ("changes its argument", "keeps values between calls", "order of the parts", "wrong shape")
)
"""Mistakes that no other comparison sees."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in one scene.

    Attributes:
        mistake: its name.
        words: what the gradient does, to follow its name.
        evidence: an element that shows it.
    """

    mistake: str
    words: str
    evidence: str = ""


@dataclass(slots=True, eq=False)
class GivenGradient:
    """A gradient in a form of the exercise, and the function whose gradient it is.

    Attributes:
        name: of the gradient.
        gradient: the user's.
        of: the name of the function.
        function: the user's.
        scenes: in which the function is called.
        tensors: whether both are called with tensors.
        kept: what the gradient may keep from call to call.
    """

    name: str
    gradient: Callable[..., Any]
    of: str
    function: Callable[..., Any]
    scenes: tuple[Scene, ...]
    tensors: bool
    kept: KeptState | None

    def verdict(self) -> FunctionVerdict:
        """Whether the gradient is right in all scenes, without its line."""
        problem = self._first_problem(self.scenes)
        if problem is None:
            sentence = (
                f"{self.name} is right: it agrees with central differences of {self.of} on all "
                f"{len(self.scenes)} probes."
            )
            return FunctionVerdict("gradient", RIGHT, sentence)
        if self.kept is not None and self.kept.changed():
            restored = replace(self, gradient=self.kept.restored_function(), kept=None)
            if restored._first_problem(self.scenes) is None:
                names = ", ".join(each.name for each in self.kept.changed())
                words = f"keeps {names} from call to call; with that as it was, it is right"
                problem = Problem("keeps values between calls", words)
        return FunctionVerdict(
            "gradient", WRONG, f"{self.name} {problem.words}.", mistake=problem.mistake
        )

    def located(self, verdict: FunctionVerdict) -> FunctionVerdict:
        """The verdict with an edit that makes the gradient right, and its line."""
        failing = next((s for s in self.scenes if self._first_problem((s,)) is not None), None)
        if verdict.mistake == "keeps values between calls" and self.kept is not None:
            return replace(verdict, location=self.kept.line_of(self.kept.changed()[0]))
        quick = self.scenes[0] if failing is None else failing
        found = locate_gradient_mistake(
            verdict,
            self.gradient,
            self.verdict,
            self.function,
            looks_right=lambda: self._agrees(quick),
        )
        if found.location is None and verdict.mistake == "not finite":
            return with_formula_that_is_not_finite(found, self.gradient)
        return found

    def _agrees(self, scene: Scene) -> bool:
        """Whether all parts are right in a scene, without what is wrong with them."""
        returned = call_safely(self.gradient, self._given_to_gradient(scene), SECONDS).returned
        parts = self._parts(returned, scene)
        return isinstance(parts, dict) and all(
            agree(part, self._differences(scene, name)) for name, part in parts.items()
        )

    def _first_problem(self, scenes: Sequence[Scene]) -> Problem | None:
        earlier: list[tuple[Any, Any]] = []
        for scene in scenes:
            problem = self._problem(scene, earlier)
            if problem is not None:
                return problem
        if any(changed_arguments(copies, results) for copies, results in earlier):
            return Problem("overwrites earlier results", "returns arrays that later calls change")
        return None

    def _problem(self, scene: Scene, earlier: list[tuple[Any, Any]]) -> Problem | None:
        given = self._given_to_gradient(scene)
        before = copy.deepcopy(given)
        call = call_safely(self.gradient, given, SECONDS)
        if isinstance(call.error, OverflowError):
            return None  # math.exp raises where np.exp is infinite: nothing can be compared
        if call.failure is not None:
            return Problem("raises", f"{call.failure.text} for {scene.words}")
        changed = changed_arguments(before, given)
        if changed:
            name = required_names(self.gradient)[changed[0]]
            return Problem("changes its argument", f"changes its argument {name}")
        parts = self._parts(call.returned, scene)
        if isinstance(parts, Problem):
            return parts
        earlier.append((copy.deepcopy([*parts.values()]), [*parts.values()]))
        right = {name: self._differences(scene, name) for name in parts}
        problem = _compare(parts, right, scene, self.of)
        if problem is not None and scene.elementwise and self._takes_output(scene, right):
            words = f"takes the output of {self.of}, and is wrong for the argument of {self.of}"
            return Problem("derivative by the output", f"{words}; {problem.evidence}")
        return problem

    def _takes_output(self, scene: Scene, right: Mapping[str, Numbers]) -> bool:
        """Whether a derivative is right if it is given the output of the function."""
        [(name, x)] = scene.given.items()

        def by_output() -> Any:
            return _plain(self.gradient(self.function(self._convert(x))))

        returned = call_safely(by_output, (), SECONDS).returned
        return isinstance(returned, np.ndarray) and agree(returned, right[name])

    def _given_to_gradient(self, scene: Scene) -> list[Any]:
        """The arguments in the order of the gradient's parameters, by name if they are the same."""
        names = required_names(self.gradient)
        by_name = set(scene.given) <= set(names)
        values = [*scene.given.values()]
        found = [scene.given[n] for n in names if n in scene.given] if by_name else values
        found += [] if scene.upstream is None else [scene.upstream]
        return [self._convert(each) for each in found]

    def _parts(self, returned: Any, scene: Scene) -> dict[str, Numbers] | Problem:
        """The gradient with respect to each of the last parameters."""
        names = [*scene.given]
        if isinstance(returned, Mapping):
            listed = {n: _named(returned, n) for n in names}
            listed = {name: value for name, value in listed.items() if value is not None}
        elif scene.elementwise or (len(names) == 2 and _has_shape_of_last(returned, scene)):
            listed = {names[-1]: returned}
        else:
            several = isinstance(returned, tuple | list | np.ndarray) or is_tensor(returned)
            values = [*returned] if several and not _is_number(returned) else [returned]
            listed = dict(zip(names[-len(values) :], values, strict=False))
        try:
            found = {name: np.asarray(_plain(v), np.float64) for name, v in listed.items()}
        except (TypeError, ValueError):
            return Problem("", f"returns {shown(returned)}, which is no gradient")
        if not found:
            return Problem("", f"returns {shown(returned)}, which is no gradient")
        return found

    def _differences(self, scene: Scene, name: str) -> Numbers:
        """Central differences of the function by one parameter."""
        x = np.asarray(scene.given[name], np.float64)
        if scene.elementwise:
            slope: Numbers = (self._value(scene, x + H, name) - self._value(scene, x - H, name)) / (
                2 * H
            )
            return slope
        found = np.zeros(x.shape)
        for place in np.ndindex(x.shape):
            step = np.zeros(x.shape)
            step[place] = H
            up, down = (self._value(scene, x + s * step, name) for s in (1, -1))
            found[place] = (up - down) / (2 * H)
        return found

    def _value(self, scene: Scene, x: Numbers, name: str) -> Any:
        """The objective with one parameter changed; elementwise, the output."""
        given = {k: self._convert(x if k == name else v) for k, v in scene.given.items()}
        value = np.asarray(_plain(self.function(**given)), np.float64)
        if scene.elementwise:
            return value
        return float(value.sum() if scene.upstream is None else (value * scene.upstream).sum())

    def _convert(self, value: Any) -> Any:
        if self.tensors:
            return sys.modules["torch"].tensor(value, dtype=sys.modules["torch"].float64)
        return copy.deepcopy(value) if np.ndim(value) else float(value)

    def _runs(self, scene: Scene) -> bool:
        """Whether the function returns what its gradient in this scene needs, in float64."""

        def shape_and_type() -> tuple[tuple[int, ...], str]:
            given = {k: self._convert(v) for k, v in scene.given.items()}
            value = np.asarray(_plain(self.function(**given)))
            finite = value.dtype.kind == "f" and np.isfinite(value).all()
            return value.shape, str(value.dtype) if finite else ""

        returned = call_safely(shape_and_type, (), SECONDS).returned
        if returned is None or returned[1] != "float64":
            return False
        shape = returned[0]
        if scene.elementwise:
            return bool(shape == next(iter(scene.given.values())).shape)
        return bool(shape == () if scene.upstream is None else shape == scene.upstream.shape)


def find_given_gradient(
    name: str, gradient: Callable[..., Any], of: str, function: Callable[..., Any]
) -> GivenGradient | None:
    """The gradient in the form of the exercise; None if it or the function has another form."""
    names, own = required_names(function), required_names(gradient)
    if not names or len(own) - len(names) not in (0, 1):
        return None
    for tensors in (False, True) if "torch" in sys.modules else (False,):
        kept = find_kept_state(gradient)
        found = GivenGradient(name, gradient, of, function, (), tensors, kept)
        found.scenes = find_scenes(names, len(own) > len(names), found._runs)
        if not found.scenes:
            continue
        given = found._given_to_gradient(found.scenes[0])
        call = call_safely(gradient, given, SECONDS)
        if call.failure is None and call.returned is not None:
            if kept is not None:
                kept.restore()
            return found
    return None


def held_to_exercise(verdict: FunctionVerdict, held: FunctionVerdict) -> FunctionVerdict:
    """The verdict on a gradient that is held to the exercise.

    Args:
        verdict: without the exercise, in any layout.
        held: in the form that the exercise asks for.
    """
    if verdict.outcome == WRONG and (held.outcome == RIGHT or held.mistake not in DECISIVE):
        return verdict
    return held


def _plain(value: Any) -> Any:
    return to_numpy(value) if is_tensor(value) else value


def _is_number(value: Any) -> bool:
    """Whether a value is an array or a tensor without axes."""
    return (isinstance(value, np.ndarray) or is_tensor(value)) and value.ndim == 0


def _named(returned: Mapping[Any, Any], name: str) -> Any:
    """The value for a parameter: under its own name, or that with a d before it."""
    for key, value in returned.items():
        if str(key).lower().removeprefix("d").removeprefix("_") == name.lower().removeprefix("d"):
            return value
    return None


def _has_shape_of_last(returned: Any, scene: Scene) -> bool:
    last = np.shape([*scene.given.values()][-1])
    return last != () and not isinstance(returned, tuple)


def _compare(
    parts: Mapping[str, Numbers], right: Mapping[str, Numbers], scene: Scene, of: str
) -> Problem | None:
    """What is wrong with the parts of a gradient; None if nothing is."""
    wrong = [n for n, part in parts.items() if not agree(part, right[n])]
    if not wrong:
        return None
    order = [next((m for m in right if agree(part, right[m])), "") for part in parts.values()]
    if "" not in order and sorted(order) == sorted(parts):
        words = (
            f"returns the gradients in the order {', '.join(order)}, expected {', '.join(parts)}"
        )
        return Problem("order of the parts", words)
    name = next((n for n in wrong if parts[n].shape != right[n].shape), wrong[0])
    part, numeric = parts[name], right[name]
    of_part = "" if len(parts) == 1 else f"gradient for {name} "
    verb = "gives a" if of_part else "gives a derivative that"
    found = _diagnosis(name, part, numeric, scene)
    if part.shape != numeric.shape:
        shapes = f"has shape {part.shape} for an argument of shape {numeric.shape}"
        words = found.description if found else shapes
        return Problem("wrong shape", f"{verb} {of_part}{'that ' if of_part else ''}{words}")
    place = int(abs(part - numeric).argmax())
    at = f"for {name}{list(map(int, np.unravel_index(place, part.shape)))}" if part.ndim else name
    evidence = (
        f"{at} it is {part.flat[place]:.6g}, central differences of {of} give "
        f"{numeric.flat[place]:.6g} ({scene.words})"
    )
    description = found.description if found else "is wrong"
    cause = found.cause if found else "values"
    words = f"{verb} {of_part}{'that ' if of_part else ''}{description}; {evidence}"
    return Problem(cause, words, evidence)


def agree(part: Numbers, right: Numbers) -> bool:
    """Whether a part of a gradient equals central differences, as far as these allow."""
    if part.size == right.size == 1:
        part = part.reshape(right.shape)
    if part.shape != right.shape or not np.isfinite(part).all():
        return False
    return bool(
        abs(part - right).max(initial=0) <= TOLERANCE * max(abs(right).max(initial=0), 1e-3)
    )


def _diagnosis(name: str, part: Numbers, numeric: Numbers, scene: Scene) -> Diagnosis | None:
    if part.shape != numeric.shape:
        return diagnose_shape(part, numeric, TOLERANCE)
    x = np.asarray(scene.given[name], np.float64)
    if ((x > 0) & (x < 1)).all() and agree(part / (x * (1 - x)), numeric):
        return Diagnosis("chain rule", f"lacks the factor 1 / ({name} * (1 - {name})), so it is "
                         "the one by the logits")  # fmt: skip
    wrong = abs(part - numeric) > TOLERANCE * max(float(abs(numeric).max()), SMALLEST)
    none, nothing = np.zeros(x.shape, dtype=bool), np.zeros(x.shape)
    error = abs(part - numeric)
    pair = GradientPair(name, x, part, numeric, nothing, error, wrong, none, np.ones(x.shape))
    given = UserGradient((part,), False, (part,), False)
    found = diagnose([pair], given, TOLERANCE)
    return None if found.cause == "unknown" else found
