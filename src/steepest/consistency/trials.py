"""A way of calling the user's code that gave a value and a gradient, and what it shows."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

from steepest.consistency.blocks import Block, common_factor, has_penalty
from steepest.consistency.results import Leaf
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FailingCall, FunctionVerdict

__all__ = [
    "DIVIDED",
    "IN_PART",
    "Conclusion",
    "Kind",
    "Reduction",
    "Trial",
    "best_conclusion",
    "join_names",
    "verb_of",
    "without_ambiguity",
]

Kind = Literal["one function", "two functions", "upstream", "layer"]
Reduction = Literal["sum", "mean", "neither", "unknown"]

DIVIDED: Final = "divided by n"
"""The cause where the parameters' gradients alone are divided by the number of samples."""
IN_PART: Final = "divided by n in part"
"""The cause where half of them are."""


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
        gradient_again: calls only what returns the gradient; None if nothing does alone.
        assumed: whether what is differentiated is a usual loss, and none that the file shows.
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
    gradient_again: Callable[[], Any] | None = None
    assumed: bool = False


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
                f"{join_names(block.name for block in wrong)} {verb_of(wrong)} "
                f"1/{self.trial.samples} of the derivative of {self.trial.value_words}: "
                "the gradient of the loss is a mean already, and the layer divides by the "
                "number of samples again"
            )
            hint = "Divide by the number of samples once: here or in the gradient of the loss."
            return replace(self, outcome=WRONG, cause="divided by n twice", says=says, hint=hint)
        if "columns" in self.trial.words:
            return self  # a usual convention of courses with samples as columns
        return replace(self, outcome=NOT_CHECKED)

    def beside_right_value(self) -> Conclusion:
        """The conclusion where the value is known to be right: another gradient is wrong.

        A factor, or a term of regularisation, may be left to the caller.
        """
        trial, differing = self.trial, [b for b in self.trial.blocks if not b.agrees]
        known = trial.kind == "one function" and trial.reduction in ("sum", "mean") and self.says
        one_gradient = all(
            block.certain and block.is_known and block.factor is None and block.is_finite
            for block in differing
        )
        if self.outcome != NOT_CHECKED or not (known and differing and one_gradient):
            return self
        return self if has_penalty(differing) else replace(self, outcome=WRONG)

    @property
    def is_exact(self) -> bool:
        """Whether every block agrees without a factor, for more than one sample."""
        return self.outcome == RIGHT and not self.by_convention and self.trial.samples > 1

    @property
    def is_understood(self) -> bool:
        """Whether the function is right, or a part of the gradient is."""
        return self.outcome == RIGHT or any(block.agrees for block in self.trial.blocks)

    @property
    def differs(self) -> bool:
        """Whether parts of the gradient were compared, and some agree with no derivative."""
        all_agree = all(block.agrees for block in self.trial.blocks)
        more = bool(self.says) or not all_agree
        return self.outcome == NOT_CHECKED and self.cause != DIVIDED and more

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
        if self.cause == IN_PART:  # an edit of either part would make both agree
            return FunctionVerdict("gradient", NOT_CHECKED, "")
        found = None if self.trial.again is None else self.trial.again()
        if found is None or (found.outcome == RIGHT and found.by_convention):
            return FunctionVerdict("gradient", NOT_CHECKED, "")
        if found.outcome == RIGHT and not self._compares_the_same(found.trial):
            return FunctionVerdict("gradient", NOT_CHECKED, "")
        return found.verdict()

    def looks_right(self) -> bool:
        """Whether the gradient, after the code was edited, equals the derivatives found before."""
        trial = self.trial
        if trial.gradient_again is None:
            return True
        returned = trial.gradient_again()
        leaves = [(block, Leaf("", block.path or (), block.given)) for block in trial.blocks]
        return all(replace(b, given=leaf.get(returned)).agrees for b, leaf in leaves)

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
        if self.cause == IN_PART:
            sentence = f"{trial.name}: {self.says} ({trial.words})."
            return FunctionVerdict(
                "gradient", WRONG, sentence, IN_PART, self.hint, self.notes, subject=trial.name
            )
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
        names = join_names(block.name for block in trial.blocks)
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
        differing = [block.name for block in trial.blocks if not block.agrees]
        names = join_names(differing or [block.name for block in trial.blocks])
        if not differing:
            verb = "agree" if len(trial.blocks) > 1 else "agrees"
            return (
                f"{trial.name} was not judged: {names} {verb} with the derivative of "
                f"{trial.value_words}, but {self.says} ({trial.words})."
            )
        verb = "differ" if len(differing) > 1 else "differs"
        return (
            f"{trial.name} was called with {trial.words}; {names} {verb} from the derivative of "
            f"{trial.value_words}{self._example()}, and no known mistake explains how. Either it "
            "is to be called in another way, or it is wrong (st.check_gradient compares them at a "
            "point of your own)."
        )

    def _example(self) -> str:
        """An element that differs, as a part of a sentence; "" if only shapes do."""
        differing = [block for block in self.trial.blocks if not block.agrees]
        compared = [block for block in differing if block.same_shape is not None]
        if not compared:
            return ""
        place, given, numeric = compared[0].worst()
        return f" (for {place} it is {given:.6g}, central differences give {numeric:.6g})"


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


def verb_of(blocks: Sequence[Block]) -> str:
    """ "are" for several blocks, else "is"."""
    return "are" if len(blocks) > 1 else "is"


def join_names(names: Iterable[str]) -> str:
    """Names in a sentence.

    >>> join_names(["a", "b", "c"])
    'a, b and c'
    """
    listed = list(names)
    return " and ".join(filter(None, (", ".join(listed[:-1]), *listed[-1:])))
