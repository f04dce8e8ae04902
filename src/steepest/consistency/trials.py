"""A way of calling the user's code that gave a value and a gradient, and what it shows."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from steepest.consistency.blocks import Block, common_factor, has_penalty, is_simple_factor
from steepest.consistency.layouts import FEATURES, HIDDEN
from steepest.consistency.logits import explain_as_logits
from steepest.gradients.terms import find_factor, format_factor
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FailingCall, FunctionVerdict

__all__ = [
    "ERRORS_ALONE",
    "Conclusion",
    "Kind",
    "Reduction",
    "Trial",
    "best_conclusion",
    "conclude",
    "without_ambiguity",
]

ERRORS_ALONE: Final = "errors carried alone"
"""The cause where the error is carried back without the derivative of the output's activation."""
Kind = Literal["one function", "two functions", "upstream", "layer"]
Reduction = Literal["sum", "mean", "neither", "unknown"]

UNKNOWN: Final = ""
WIDTHS: Final = (FEATURES, HIDDEN)
"""Numbers by which a gradient may be divided in place of the number of samples."""
DIVIDED: Final = "divided by n"
"""The cause where the parameters' gradients alone are divided by the number of samples."""


@dataclass(frozen=True, slots=True, eq=False)
class Trial:
    """One way of calling.

    Attributes:
        name: of the user's function.
        value_words: what is differentiated, such as "the loss that it returns".
        words: the layout.
        call: the call as the user could write it.
        blocks: the parts of the gradient.
        samples: the number of samples.
        kind: whether value and gradient come from one function, from two, or whether the gradient
            starts from one that it is given (upstream), in a function or in a class (layer).
        is_quadratic: whether the value is a squared error, for which a factor 2 is often left out.
        reduction: whether the value is the sum or the mean of those of single samples.
        notes: remarks.
        again: calls and compares in the same way once more, after the code was edited.
        value: what is differentiated, at the point; None if it is a usual loss.
    """

    name: str
    value_words: str
    words: str
    call: str
    blocks: tuple[Block, ...]
    samples: int = 1
    kind: Kind = "one function"
    is_quadratic: bool = False
    reduction: Reduction = "unknown"
    notes: tuple[str, ...] = ()
    again: Callable[[], Conclusion | None] | None = None
    value: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Conclusion:
    """What a trial shows.

    Attributes:
        trial: the trial.
        outcome: RIGHT, WRONG or NOT_CHECKED.
        cause: the name of the mistake; "" if there is none, or none is known.
        says: what is wrong, to follow the function's name.
        hint: how to correct it.
        wrong: the block that is shown.
        notes: remarks.
        by_convention: whether a factor is left to the learning rate, or to the upstream gradient.
    """

    trial: Trial
    outcome: str
    cause: str = ""
    says: str = ""
    hint: str = ""
    wrong: Block | None = None
    notes: tuple[str, ...] = ()
    by_convention: bool = False

    @property
    def averages(self) -> bool | None:
        """Whether the gradient of a right loss is divided by the number of samples."""
        factor = common_factor(self.trial.blocks)
        known = self.trial.reduction in ("sum", "mean") and self.outcome == RIGHT
        if not known or factor is None:
            return None
        total = factor * (self.trial.samples if self.trial.reduction == "sum" else 1)
        return bool(total < 2.5)

    @property
    def divides_by_samples(self) -> bool:
        """Whether a layer divides only the gradients of its parameters by the number of samples."""
        return self.cause == DIVIDED

    def given_losses(self, averaged: Sequence[bool | None]) -> Conclusion:
        """A layer that divides by the number of samples, judged by the losses of its file.

        Args:
            averaged: for each loss of the file whether its gradient is divided by it.
        """
        if self.cause != DIVIDED or False in averaged:
            return self
        if True in averaged:
            wrong = [block for block in self.trial.blocks if not block.agrees]
            says = (
                f"{_join(block.name for block in wrong)} {_are(wrong)} 1/{self.trial.samples} of "
                f"the derivative of {self.trial.value_words}: the gradient of the loss is a mean "
                "already, and the layer divides by the number of samples again"
            )
            hint = "Divide by the number of samples once: here or in the gradient of the loss."
            return replace(self, outcome=WRONG, cause="divided by n twice", says=says, hint=hint)
        if "columns" in self.trial.words:
            return self  # a usual convention of courses with samples as columns
        return replace(self, outcome=NOT_CHECKED)

    @property
    def is_exact(self) -> bool:
        """Whether every block agrees without a factor, for more than one sample."""
        return self.outcome == RIGHT and not self.by_convention and self.trial.samples > 1

    @property
    def is_understood(self) -> bool:
        """Whether the function is right, or a part of the gradient is."""
        return self.outcome == RIGHT or any(block.agrees for block in self.trial.blocks)

    @property
    def rank(self) -> tuple[float, ...]:
        """The larger, the better the code was understood."""
        order = {RIGHT: 2, WRONG: 1, NOT_CHECKED: 0}
        blocks = self.trial.blocks
        agreeing = sum(block.agrees for block in blocks)
        strict = sum(block.has_strict_cause for block in blocks if not block.agrees)
        factor = common_factor(blocks)
        size = abs(math.log(abs(factor))) if factor else 99.0
        return order[self.outcome], not self.by_convention, agreeing, strict, -size

    def verdict_again(self) -> FunctionVerdict:
        """The verdict of the same comparison, after the code was edited; right only if exact."""
        found = None if self.trial.again is None else self.trial.again()
        if found is None or (found.outcome == RIGHT and found.by_convention):
            return FunctionVerdict("gradient", NOT_CHECKED, "")
        if found.outcome == RIGHT and not self._compares_the_same(found.trial):
            return FunctionVerdict("gradient", NOT_CHECKED, "")
        return found.verdict()

    def _compares_the_same(self, other: Trial) -> bool:
        """Whether an edit left the value and the parts of the gradient as they were."""
        parts = [{block.parameter for block in each.blocks} for each in (self.trial, other)]
        before, after = self.trial.value, other.value
        same = before is None or after is None or abs(after - before) <= 1e-9 * abs(before)
        return same and parts[0] == parts[1]

    def verdict(self) -> FunctionVerdict:
        """The verdict on the function, with an element and a call as evidence."""
        if self.outcome == RIGHT:
            return self._verdict_right()
        if self.outcome == NOT_CHECKED:
            notes = () if self.cause == DIVIDED else self.notes
            return FunctionVerdict("gradient", NOT_CHECKED, self._unexplained(), notes=notes)
        trial, block = self.trial, self.wrong
        assert block is not None
        place, given, numeric = block.worst()
        evidence = (
            f"; for {place} central differences of {trial.value_words} give {numeric:.6g}, "
            f"{block.name} is {given:.6g}"
        )
        got, expected, verb = f"{given:.6g} for {block.name} at {place}", f"{numeric:.6g}", "gives"
        if block.same_shape is None:
            got = f"gives {block.name} of shape {block.given.shape}"
            evidence, expected, verb = "", str(block.x.shape), ""
        return FunctionVerdict(
            "gradient",
            WRONG,
            f"{trial.name}: {self.says}{evidence} ({trial.words}).",
            self.cause or None,
            self.hint,
            self.notes,
            FailingCall(trial.words, trial.call, got, expected, verb),
            subject=trial.name,
        )

    def _verdict_right(self) -> FunctionVerdict:
        trial = self.trial
        if self.by_convention:
            sentence = f"{trial.name} is right up to a convention: {self.notes[-1]}"
            return FunctionVerdict("gradient", RIGHT, sentence, notes=self.notes[:-1])
        names = _join(block.name for block in trial.blocks)
        count = sum(block.numeric.size for block in trial.blocks)
        verb = "agree" if len(trial.blocks) > 1 else "agrees"
        sentence = (
            f"{trial.name} is right: {names} {verb} with central differences of "
            f"{trial.value_words} in all {count} elements ({trial.words})."
        )
        return FunctionVerdict("gradient", RIGHT, sentence, notes=self.notes)

    def _unexplained(self) -> str:
        trial = self.trial
        if self.cause == DIVIDED:
            return f"{trial.name} can be right or wrong: {' '.join(self.notes)}"
        if self.cause == ERRORS_ALONE:
            return (
                f"{trial.name} is no exact gradient descent: the error is carried back without the "
                "derivative of the output's activation, as some courses do it on purpose."
            )
        names = _join(block.name for block in trial.blocks if not block.agrees)
        verb = "differ" if " and " in names else "differs"
        return (
            f"{trial.name} was called with {trial.words}; {names} {verb} from the derivative of "
            f"{trial.value_words}, and no known mistake explains how. Either it is to be called "
            "in another way, or it is wrong (st.check_gradient compares them at a point of your "
            "own)."
        )


def best_conclusion(conclusions: Sequence[Conclusion]) -> Conclusion | None:
    """That of the trial in which the code was understood best; the first of equal ones."""
    return max(conclusions, key=lambda each: each.rank, default=None)


def without_ambiguity(found: Sequence[Conclusion]) -> Conclusion | None:
    """The best conclusion; not checked if with another loss other parts of the gradient agree."""
    best = best_conclusion(found)
    if best is None or best.outcome != WRONG:
        return best
    agreeing = [{b.parameter for b in each.trial.blocks if b.agrees} for each in found]
    own = agreeing[list(found).index(best)]
    clear = all(each <= own for each in agreeing)
    return best if clear else replace(best, outcome=NOT_CHECKED, cause="")


def conclude(trial: Trial) -> Conclusion | None:
    """What a trial shows; None if no block depends on its parameter.

    Wrong needs evidence: one factor explains every block, or some blocks agree, or each of the
    others has a cause that does not come about by chance.
    """
    trial = _with_regularisation(trial)
    blocks = [block for block in trial.blocks if block.is_known]
    if not blocks or (len(blocks) < len(trial.blocks) and not any(b.agrees for b in blocks)):
        return None
    wrong = [block for block in trial.blocks if not block.agrees]
    if not all(math.isfinite(block.numeric.sum()) for block in wrong):
        return Conclusion(trial, NOT_CHECKED, notes=trial.notes)
    if not wrong:
        by_chance = sum(block.x.size for block in blocks) < 3
        if by_chance and not any(block.certain for block in blocks):
            return None
        return Conclusion(trial, RIGHT, notes=trial.notes)
    by_logits = explain_as_logits(trial.blocks, trial.samples, trial.value_words)
    if by_logits:
        return Conclusion(trial, RIGHT, notes=(*trial.notes, by_logits), by_convention=True)
    factor = common_factor(trial.blocks) if len(blocks) == len(trial.blocks) else None
    if factor is not None:
        return _conclude_factor(trial, blocks, factor)
    agreeing = [block for block in trial.blocks if block.agrees]
    first = max(wrong, key=lambda block: block.has_strict_cause)
    convention = _upstream_convention(trial, agreeing, wrong)
    if convention:
        notes = (*trial.notes, convention)
        return Conclusion(trial, RIGHT, DIVIDED, notes=notes, wrong=first, by_convention=True)
    understood = trial.reduction != "neither" and (
        (agreeing and all(block.is_understood for block in wrong))
        or all(block.has_strict_cause for block in wrong)
    )
    clear = understood and (trial.kind == "one function" or not has_penalty(wrong))
    return _conclude_blocks(trial, WRONG if clear else NOT_CHECKED, first, agreeing, wrong)


def _with_regularisation(trial: Trial) -> Trial:
    """The trial with the term k * W in the derivatives, if all that is wrong lacks only that.

    A value that is known without its regularisation says nothing on that term.
    """
    wrong = [block for block in trial.blocks if not block.agrees]
    if trial.kind == "one function" or not wrong or len(wrong) == len(trial.blocks):
        return trial
    added = [
        None
        if (given := block.same_shape) is None or block.x.size < 3
        else find_factor(given - block.numeric, block.x, 1e-3)
        for block in wrong
    ]
    strengths = [each for each in added if each is not None]
    if len(strengths) < len(wrong) or max(strengths) - min(strengths) > 1e-3 * max(strengths):
        return trial
    names = _join(block.name for block in wrong)
    note = f"{names} {'have' if len(wrong) > 1 else 'has'} a term of regularisation, "
    note += f"{format_factor(strengths[0])} * {wrong[0].parameter}."
    blocks = tuple(
        replace(block, numeric=block.numeric + strengths[0] * block.x) if block in wrong else block
        for block in trial.blocks
    )
    return replace(trial, blocks=blocks, notes=(*trial.notes, note))


def _upstream_convention(trial: Trial, agreeing: Sequence[Block], wrong: Sequence[Block]) -> str:
    """A remark if only the parameters are divided by n: the gradient passed on is a sample's."""
    factor = common_factor(wrong)
    divided = factor is not None and abs(factor * trial.samples - 1) < 1e-3
    if trial.kind not in ("upstream", "layer") or trial.samples == 1 or not divided or not agreeing:
        return ""
    names = _join(block.name for block in wrong)
    return (
        f"{names} {_are(wrong)} 1/{trial.samples} of the derivative of {trial.value_words}: "
        "divided by the number of samples. That is right if the gradient of the loss is not "
        "divided by it as well."
    )


def _conclude_factor(trial: Trial, blocks: Sequence[Block], c: float) -> Conclusion:
    """One factor explains all blocks."""
    names, first = _join(block.name for block in trial.blocks), blocks[0]
    text, n, verb = format_factor(c), trial.samples, _are(trial.blocks)
    says = f"{names} {verb} {text} times the derivative of {trial.value_words}"
    halved = min(abs(abs(c) - 2), abs(abs(c) - 0.5)) < 1e-3
    certain = all(block.certain for block in blocks)
    if halved and trial.is_quadratic and c > 0:
        note = f"{says}: the 2 of a square is often left to the learning rate."
        notes = (*trial.notes, note)
        return Conclusion(trial, RIGHT, notes=notes, by_convention=True)
    counts = {n, n * 2} - {1}
    per_sample = any(abs(abs(c) / k - 1) < 1e-3 or abs(abs(c) * k - 1) < 1e-3 for k in counts)
    if trial.kind != "one function" and c > 0 and (per_sample or halved):
        why = "the 2 is in one alone" if halved else "a sum in one and a mean in the other"
        note = f"{says}: {why}, which the learning rate can absorb."
        notes = (*trial.notes, note)
        return Conclusion(trial, RIGHT, notes=notes, by_convention=True)
    if abs(c + 1) < 1e-3:
        says = f"{names} {verb} the negative of the derivative of {trial.value_words}"
        hint = "Change the sign of the gradient, or add it in the step instead of subtracting it."
        named = certain if trial.kind == "one function" else trial.kind == "two functions"
        outcome = WRONG if named else NOT_CHECKED
        return Conclusion(trial, outcome, "sign", says, hint, first, trial.notes)
    hint, cause = "", "constant factor"
    other = next((w for w in WIDTHS if n > 1 and abs(c * w / n - 1) < 1e-3), None)
    if other is not None and trial.reduction == "mean":
        says = f"{names} {verb} divided by {other}, a width, and not by the number of samples, {n}"
        hint = "Divide by the number of samples: the length of the other axis."
        cause = "divided by another number"
        return Conclusion(trial, WRONG, cause, says, hint, first, trial.notes)
    if n > 1 and abs(c / n - 1) < 1e-3:
        says += f": not divided by the number of samples, {n}"
        cause, hint = "not divided by n", f"Divide {names} by the number of samples."
    elif n > 1 and abs(c * n - 1) < 1e-3:
        says += f": divided by the number of samples, {n}, once too often"
        cause, hint = "divided by n twice", f"Do not divide {names} by the number of samples again."
    simple = is_simple_factor(c) and (blocks[0].x.size > 1 or len(blocks) > 1)
    outcome = WRONG if simple and trial.reduction != "neither" else NOT_CHECKED
    return Conclusion(trial, outcome, cause, says, hint, first, trial.notes)


def _conclude_blocks(
    trial: Trial, outcome: str, first: Block, agreeing: Sequence[Block], wrong: Sequence[Block]
) -> Conclusion:
    """Some blocks agree, the others are explained one by one."""
    found = first.diagnosis()
    others = [block.name for block in wrong if block is not first]
    beside = f", {_join(b.name for b in agreeing)} {'agree' if len(agreeing) > 1 else 'agrees'}"
    beside = beside if agreeing else ""
    too = f" (and {_join(others)} {'differ' if len(others) > 1 else 'differs'} too)"
    too = too if others else ""
    if found is None:
        says = f"{first.name} is not the derivative of {trial.value_words}{too}{beside}"
        shared = f"what it shares with {_join(b.name for b in agreeing)} is right, the rest is not"
        where = shared if agreeing else "one factor of the chain rule after the other"
        hint = f"Derive {first.name} again: {where}."
        return Conclusion(trial, outcome, UNKNOWN, says, hint, first, trial.notes)
    says = f"{first.name} {found.description}{too}{beside}"
    hint = ""
    if trial.samples == 1 and found.cause == "accidental broadcast":
        outcome = NOT_CHECKED  # it may be meant for one output only, and then be right
    if first.given.size == 1 < first.numeric.size and found.cause == "accidental broadcast":
        hint = "Sum over the samples only, so that every unit keeps its own number."
    return Conclusion(trial, outcome, found.cause, says, hint, first, trial.notes)


def _are(blocks: Sequence[Block]) -> str:
    return "are" if len(blocks) > 1 else "is"


def _join(names: Iterable[str]) -> str:
    listed = list(names)
    return " and ".join(filter(None, (", ".join(listed[:-1]), *listed[-1:])))
