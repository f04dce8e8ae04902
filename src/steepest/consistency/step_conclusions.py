"""What a step of training shows: which arrays are the derivatives of which parameters."""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.blocks import Block
from steepest.consistency.concluding import conclude
from steepest.consistency.layer_mistakes import explain_by_layers
from steepest.consistency.results import Leaf
from steepest.consistency.step_losses import Hypothesis, Slopes, hypotheses
from steepest.consistency.steps import Step
from steepest.consistency.trials import Conclusion, Trial, without_ambiguity
from steepest.gradients.terms import find_factor
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG
from steepest.roles.reading import layer_of, read_gradient_name, roles_of

__all__ = ["conclude_step"]

Numbers = NDArray[np.float64]

LIMITING: Final = r"clip|norm\b|minimum"
"""Words of code that limits gradients on purpose."""
FEWEST: Final = 5
"""Elements from which on the only gradient that a function returns does not agree by chance."""


@dataclass(frozen=True, slots=True, eq=False)
class _Candidate:
    """An array that may be the derivative by a parameter."""

    name: str
    value: Numbers
    of: str
    moved: bool = False


def conclude_step(step: Step, name: str, shown: str) -> Conclusion | None:
    """The best conclusion over the losses that the gradient may belong to."""
    slopes = Slopes(step)
    leaves, moved = step.gradients()
    candidates = [_Candidate(e.shown or e.name, e.value, _said(e)) for e in leaves if e.value.size]
    candidates += [_Candidate(f"the step of {k}", v, k, True) for k, v in moved.items()]
    found: list[Conclusion] = []
    for hypothesis in hypotheses(step, slopes.base):
        comparison = _Comparison(step, slopes, hypothesis, candidates, name, shown)
        concluded = comparison.conclude()
        found += [concluded] if concluded else []
        if concluded and concluded.outcome == RIGHT:
            return concluded
    return without_ambiguity(found)


def _said(leaf: Leaf) -> str:
    """What the name of an array says that it is the derivative of; of ``grads["W1"]`` the key."""
    for name in (leaf.name, leaf.shown):
        said = read_gradient_name(re.sub(r"\[.*", "", name))
        if said.is_gradient and not said.of and (key := re.search(r"\['(\w+)'\]$", name)):
            of_key = read_gradient_name(key[1])
            return of_key.of if of_key.is_gradient and of_key.of else key[1]
        if said.is_gradient:
            return said.of
    return ""


@dataclass(frozen=True, slots=True, eq=False)
class _Comparison:
    """The arrays of a step beside the derivatives of one loss."""

    step: Step
    slopes: Slopes
    hypothesis: Hypothesis
    candidates: Sequence[_Candidate]
    name: str
    shown: str

    def conclude(self) -> Conclusion | None:
        """Right if all agree with one usual factor; wrong if most do, and one does not."""
        numeric = {label: self.slopes.of(self.hypothesis, label) for label in self.step.points}
        numeric = {k: v for k, v in numeric.items() if np.isfinite(v).all() and abs(v).max() > 1e-7}
        if not numeric or len(numeric) < len(self.step.points) - 1:
            return None
        factor, words = self._common_factor(numeric)
        if factor is None:
            return self._conclude_other_count(numeric)
        blocks = self._blocks({k: v * factor for k, v in numeric.items()})
        found = self._conclude_blocks(blocks, words) if blocks else None
        return found and self._explained(found, factor)

    def _explained(self, found: Conclusion, factor: float) -> Conclusion:
        """The conclusion, with the mistake of the chain rule if there is one."""
        names = {block.parameter: block.name for block in found.trial.blocks}
        points = {k: v for k, v in self.step.points.items() if k in names}
        key = self.hypothesis.output

        def gradient_at(changes: Mapping[str, Numbers]) -> dict[str, Numbers]:
            paths = {self.step.parameters[k]: v for k, v in changes.items()}
            leaves, _ = self.step.gradients(paths)
            given = {leaf.shown or leaf.name: leaf.value for leaf in leaves}
            return {label: given[name] for label, name in names.items()}

        def value_at(changes: Mapping[str, Numbers]) -> float:
            return factor * self.hypothesis.value(self.step.outputs(changes)[key])

        return explain_by_layers(found, points, gradient_at, value_at)

    def _common_factor(self, numeric: Mapping[str, Numbers]) -> tuple[float | None, str]:
        """The usual factor with which most parameters agree, and words for it."""
        votes: dict[float, set[str]] = {}
        moved = all(each.moved for each in self.candidates)
        for label, slope in numeric.items():
            for candidate in self.candidates:
                for given in self._chosen(candidate.value, label):
                    c = find_factor(given, slope, self.slopes.tolerance) if given.size > 1 else None
                    if c is not None:
                        votes.setdefault(self._usual(c, moved), set()).add(label)
        votes.pop(0.0, None)
        if not votes:
            return None, ""
        best = max(votes, key=lambda c: (len(votes[c]), c > 0, -abs(np.log(abs(c)))))
        return best, self.hypothesis.usual_factors.get(abs(best), "")

    def _conclude_other_count(self, numeric: Mapping[str, Numbers]) -> Conclusion | None:
        """Wrong if all are a mean over the number of features, and not over that of samples."""
        n, d = self.hypothesis.samples, self.step.data.features
        if n == 1 or self.hypothesis.loss in ("", "upstream"):
            return None
        for whole in {1.0, 2.0} & {*self.hypothesis.usual_factors}:
            blocks = self._blocks({k: v * whole / d for k, v in numeric.items()})
            if len(blocks) < 2 or not all(b.agrees for b in blocks):
                continue
            right = [replace(b, numeric=b.numeric * d / n) for b in blocks]
            names = ", ".join(block.name for block in blocks)
            says = f"{names} are divided by the number of features, {d}, not of samples, {n}"
            hint = "Divide by the number of samples: the length of the other axis of the data."
            trial = self._trial(right, self.hypothesis.words)
            return Conclusion(trial, WRONG, "divided by another number", says, hint, right[0])
        return None

    def _usual(self, c: float, moved: bool) -> float:
        """The usual factor that c is; for steps any positive one; 0 for any other."""
        usual = [u for u in self.hypothesis.usual_factors if abs(abs(c) / u - 1) < 1e-3]
        if usual:
            return float(np.copysign(usual[0], c))
        return float(f"{c:.4g}") if moved and c > 0 else 0.0

    def _chosen(self, value: Numbers, label: str) -> list[Numbers]:
        """The compared elements of an array in the shape of a parameter, also transposed."""
        x = self.step.points[label]
        found = []
        if np.squeeze(value).shape == np.squeeze(x).shape:
            found.append(value.reshape(x.shape).flat[self.slopes.indices[label]])
        if value.ndim == 2 and value.T.shape == x.shape and value.shape != x.shape:
            found.append(value.T.flat[self.slopes.indices[label]])
        return [np.asarray(each) for each in found]

    def _blocks(self, numeric: Mapping[str, Numbers]) -> list[Block]:
        blocks = []
        used: set[int] = set()
        waiting = []
        for label, slope in numeric.items():
            agreeing = None
            for candidate in self.candidates:
                for given in self._chosen(candidate.value, label):
                    block = self._block(candidate.name, label, given, slope)
                    if block.agrees and agreeing is None and id(candidate) not in used:
                        agreeing = block
                        used.add(id(candidate))
            if agreeing is None:
                waiting.append(label)
            else:
                blocks.append(agreeing)
        for label in waiting:
            other = self._named_after(label, used)
            if other is not None:
                used.add(id(other))
                blocks.append(self._wrong_block(other, label, numeric[label]))
        return blocks

    def _block(self, name: str, label: str, given: Numbers, slope: Numbers) -> Block:
        x = self.step.points[label].flat[self.slopes.indices[label]]
        shown = name or f"the gradient for {label}"
        return Block(shown, label, given, slope, np.asarray(x), True, self.slopes.tolerance)

    def _wrong_block(self, candidate: _Candidate, label: str, slope: Numbers) -> Block:
        x = self.step.points[label]
        whole = len(self.slopes.indices[label]) == x.size
        if whole:
            block = self._block(candidate.name, label, candidate.value, slope)
            return replace(block, numeric=slope.reshape(x.shape), x=x)
        chosen = self._chosen(candidate.value, label)
        return self._block(candidate.name, label, chosen[0] if chosen else candidate.value, slope)

    def _named_after(self, label: str, used: set[int]) -> _Candidate | None:
        """The array that by its name is the derivative by a parameter, and is not."""
        plain = re.findall(r"\w+", label)[-1] if not label.endswith("]") else label
        key = re.findall(r"'(\w+)'\]$", label)
        plain = key[0] if key else plain
        free = [each for each in self.candidates if id(each) not in used]
        for candidate in free:
            if candidate.moved and candidate.of == label:
                return candidate
        same = [each for each in free if each.of and each.of.lower() == plain.lower()]
        if not same:
            roles = {*roles_of(plain)} & {"weights", "bias"}
            same = [
                each
                for each in free
                if each.of and roles & {*roles_of(each.of)} and layer_of(each.of) == layer_of(plain)
            ]
        return same[0] if len(same) == 1 else None

    def _conclude_blocks(self, blocks: Sequence[Block], words: str) -> Conclusion | None:
        agreeing = [block for block in blocks if block.agrees]
        wrong = [block for block in blocks if not block.agrees]
        if not any(block.x.size > 2 for block in agreeing):
            return None
        missing = len(self.step.points) - len(blocks)
        says = f"{self.hypothesis.words}{f' ({words})' if words else ''}"
        trial = self._trial(blocks, says)
        concluded = conclude(trial)
        if concluded is None:
            return None
        if missing and not wrong and (left := self._left_over(blocks)):
            says = f"{left} of the arrays that it returns are the derivative of no parameter"
            return replace(concluded, outcome=NOT_CHECKED, cause="", says=says)
        if missing and not wrong:
            only_one = len(self.candidates) == 1 and agreeing[0].x.size >= FEWEST
            return concluded if only_one or len(agreeing) > 1 else None
        if concluded.outcome == WRONG and not self._is_clear(agreeing, wrong):
            return replace(concluded, outcome=NOT_CHECKED, cause="")
        return concluded

    def _left_over(self, blocks: Sequence[Block]) -> int:
        """How many arrays without a name fit a parameter that no array belongs to."""
        known = {block.parameter for block in blocks}
        missing = [label for label in self.step.points if label not in known]
        return sum(
            any(
                not any(np.array_equal(given, block.given) for block in blocks)
                for label in missing
                for given in self._chosen(candidate.value, label)
            )
            for candidate in self.candidates
            if not candidate.name
        )

    def _trial(self, blocks: Sequence[Block], words: str) -> Trial:
        return Trial(
            self.name,
            words,
            self.step.data.words,
            self.shown,
            tuple(blocks),
            self.hypothesis.samples,
            "two functions",
            again=self._again,
            assumed=bool(self.hypothesis.loss),
        )

    def _is_clear(self, agreeing: Sequence[Block], wrong: Sequence[Block]) -> bool:
        """Whether the code has nothing that changes gradients on purpose."""
        try:
            source = inspect.getsource(self.step.backward)
        except (OSError, TypeError):
            return False
        single = any(np.asarray(p).dtype.itemsize < 8 for p in self.step.points.values())
        return not single and not re.search(LIMITING, source)

    def _again(self) -> Conclusion | None:
        """The same comparison after the code was edited; None if forward gives something else."""
        now = self.step.outputs({})[self.hypothesis.output]
        if not np.array_equal(now, self.slopes.base[self.hypothesis.output]):
            return None
        leaves, moved = self.step.gradients()
        candidates = [_Candidate(e.shown or e.name, e.value, _said(e)) for e in leaves]
        candidates += [_Candidate(f"the step of {k}", v, k, True) for k, v in moved.items()]
        return replace(self, candidates=candidates).conclude()
