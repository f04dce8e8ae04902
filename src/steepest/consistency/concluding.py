"""What a way of calling shows: right, wrong for a reason, or nothing."""

from __future__ import annotations

import math
from collections.abc import Sequence, Set
from dataclasses import replace
from typing import Final

from steepest.consistency.blocks import Block, common_factor, has_penalty, is_simple_factor
from steepest.consistency.layouts import FEATURES, HIDDEN
from steepest.consistency.logits import explain_as_logits
from steepest.consistency.trials import DIVIDED, IN_PART, Conclusion, Trial, join_names, verb_of
from steepest.gradients.terms import find_factor, format_factor
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG
from steepest.roles.reading import read_gradient_name, roles_of

__all__ = ["conclude", "settle_division"]

UNKNOWN: Final = ""
WIDTHS: Final = (FEATURES, HIDDEN)
"""Numbers by which a gradient may be divided in place of the number of samples."""


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
    if not agreeing and (scaled := _with_usual_factor(trial)) is not None:
        found = conclude(scaled)
        if found is not None and found.outcome == WRONG:
            return found
    in_part = _divided_in_part(trial, agreeing, wrong)
    if in_part is not None:
        return in_part
    divided = _with_divided_parameters(trial, agreeing, wrong)
    if divided is not None:
        return conclude(divided)
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
    names = join_names(block.name for block in wrong)
    note = f"{names} {'have' if len(wrong) > 1 else 'has'} a term of regularisation, "
    note += f"{format_factor(strengths[0])} * {wrong[0].parameter}."
    blocks = tuple(
        replace(block, numeric=block.numeric + strengths[0] * block.x) if block in wrong else block
        for block in trial.blocks
    )
    return replace(trial, blocks=blocks, notes=(*trial.notes, note))


def _with_usual_factor(trial: Trial) -> Trial | None:
    """The trial with derivatives times the usual factor of at least two blocks; None if none is.

    A sum for a mean is a convention, or a second mistake beside that in the other blocks.
    """
    n, found = trial.samples, []
    usual = [c for c in (n, 1 / n, -1.0, -n, -1 / n, 2.0, 0.5) if c != 1]
    for c in usual:
        of = [b for b in trial.blocks if b.factor is not None and abs(b.factor / c - 1) < 1e-3]
        if len(of) > 1 and max(block.x.size for block in of) > 2:
            found.append((sum(block.x.size for block in of), c, of))
    if not found:
        return None
    _, c, of = max(found, key=lambda each: each[0])
    note = f"{join_names(b.name for b in of)} are {format_factor(c)} times the right ones."
    blocks = tuple(replace(block, numeric=c * block.numeric) for block in trial.blocks)
    words = f"{format_factor(c)} times {trial.value_words}"
    return replace(trial, blocks=blocks, value_words=words, notes=(*trial.notes, note))


def _divided_in_part(
    trial: Trial, agreeing: Sequence[Block], wrong: Sequence[Block]
) -> Conclusion | None:
    """The conclusion on a layer that divides some gradients of its parameters by n, others not.

    Most of them show the layer's own convention. As many of one kind as of the other show none.
    """
    n, whole = trial.samples, [block for block in agreeing if _is_parameter(block)]
    if trial.kind not in ("upstream", "layer") or n == 1 or not whole or len(wrong) < len(whole):
        return None
    if not all(_is_parameter(b) and b.factor and abs(b.factor * n - 1) < 1e-3 for b in wrong):
        return None
    divided, rest = join_names(b.name for b in wrong), join_names(b.name for b in whole)
    if len(wrong) == len(whole):
        says = (
            f"{divided} {verb_of(wrong)} divided by the number of samples, {rest} "
            f"{verb_of(whole)} not: one of them is wrong"
        )
        hint = "Divide all gradients of parameters by the number of samples, or none of them."
        return Conclusion(trial, WRONG, IN_PART, says, hint, wrong[0], trial.notes)
    return conclude(_divided(trial, divided, rest, verb_of(wrong)))


def settle_division(found: Conclusion, averaged: Set[bool | None]) -> Conclusion | None:
    """The conclusion on a layer that divides in part, by the losses of its file.

    Args:
        found: on the layer.
        averaged: for the losses of the file whether their gradient is divided by n.
    """
    trial = found.trial
    wrong, agreeing = ([b for b in trial.blocks if b.agrees == right] for right in (False, True))
    whole = [block for block in agreeing if _is_parameter(block)]
    if averaged & {True, False} == {True}:
        return _conclude_blocks(trial, WRONG, wrong[0], agreeing, wrong)
    if averaged & {True, False} == {False}:
        divided, rest = (join_names(b.name for b in each) for each in (wrong, whole))
        return conclude(_divided(trial, divided, rest, verb_of(wrong)))
    return found


def _with_divided_parameters(
    trial: Trial, agreeing: Sequence[Block], wrong: Sequence[Block]
) -> Trial | None:
    """The trial with 1/n of the derivatives by parameters, if that makes some but not all right.

    So what is named is the part that deviates from the layer's own convention.
    """
    n = trial.samples
    if trial.kind not in ("upstream", "layer") or n == 1 or any(map(_is_parameter, agreeing)):
        return None
    fitting = [b for b in wrong if b.factor is not None and abs(b.factor * n - 1) < 1e-3]
    if not 0 < len(fitting) < len(wrong) or not all(map(_is_parameter, wrong)):
        return None
    names, rest = (join_names(b.name for b in wrong if (b in fitting) == own) for own in (1, 0))
    return _divided(trial, names, rest, verb_of(fitting))


def _divided(trial: Trial, names: str, rest: str, verb: str) -> Trial:
    """The trial with the derivatives by parameters divided by n, as some names show."""
    n = trial.samples
    blocks = tuple(
        replace(block, numeric=block.numeric / n) if _is_parameter(block) else block
        for block in trial.blocks
    )
    note = f"{names} {verb} divided by the number of samples, so {rest} must be as well."
    words = f"{trial.value_words} / {n}"
    return replace(trial, blocks=blocks, value_words=words, notes=(*trial.notes, note))


def _is_parameter(block: Block) -> bool:
    return bool({"weights", "bias"} & {*roles_of(block.parameter)[:1]})


def _upstream_convention(trial: Trial, agreeing: Sequence[Block], wrong: Sequence[Block]) -> str:
    """A remark if only the parameters are divided by n: the gradient passed on is a sample's."""
    factor = common_factor(wrong)
    # A call with other widths may have another number of samples: an axis of the input has it.
    inputs = [block.x.shape for block in agreeing if not _is_parameter(block)]
    counts = {trial.samples, *(n for shape in inputs for n in shape)} - {1}
    samples = next((n for n in counts if factor and abs(factor * n - 1) < 1e-3), 0)
    parameters = [b for b in agreeing if {"weights", "bias"} & {*roles_of(b.parameter)}]
    if parameters and any({"weights", "bias"} & {*roles_of(b.parameter)} for b in wrong):
        return ""  # one parameter is divided, another is not
    if trial.kind not in ("upstream", "layer") or trial.samples == 1 or not samples or not agreeing:
        return ""
    names = join_names(block.name for block in wrong)
    return (
        f"{names} {verb_of(wrong)} 1/{samples} of the derivative of {trial.value_words}: "
        "divided by the number of samples. That is right if the gradient of the loss is not "
        "divided by it as well."
    )


def _conclude_factor(trial: Trial, blocks: Sequence[Block], c: float) -> Conclusion:
    """One factor explains all blocks."""
    names, first = join_names(block.name for block in trial.blocks), blocks[0]
    text, n, verb = format_factor(c), trial.samples, verb_of(trial.blocks)
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
    # Errors that are returned beside their mean square are a negative multiple of its gradient.
    named = c > 0 or any(read_gradient_name(block.name).is_gradient for block in trial.blocks)
    outcome = WRONG if simple and named and trial.reduction != "neither" else NOT_CHECKED
    return Conclusion(trial, outcome, cause, says, hint, first, trial.notes)


def _conclude_blocks(
    trial: Trial, outcome: str, first: Block, agreeing: Sequence[Block], wrong: Sequence[Block]
) -> Conclusion:
    """Some blocks agree, the others are explained one by one."""
    found = first.diagnosis()
    others = [block.name for block in wrong if block is not first]
    beside = (
        f", {join_names(b.name for b in agreeing)} {'agree' if len(agreeing) > 1 else 'agrees'}"
    )
    beside = beside if agreeing else ""
    too = f" (and {join_names(others)} {'differ' if len(others) > 1 else 'differs'} too)"
    too = too if others else ""
    if found is None:
        says = f"{first.name} is not the derivative of {trial.value_words}{too}{beside}"
        shared = (
            f"what it shares with {join_names(b.name for b in agreeing)} is right, the rest is not"
        )
        where = shared if agreeing else "one factor of the chain rule after the other"
        hint = f"Derive {first.name} again: {where}."
        return Conclusion(trial, outcome, UNKNOWN, says, hint, first, trial.notes)
    says = f"{first.name} {found.description}{too}{beside}"
    hint = ""
    one_layer = len(trial.blocks) <= 2 and trial.kind not in ("upstream", "layer")
    if (trial.samples == 1 or one_layer) and found.cause == "accidental broadcast":
        outcome = NOT_CHECKED  # it may be meant for one output only, and then be right
    if first.given.size == 1 < first.numeric.size and found.cause == "accidental broadcast":
        hint = "Sum over the samples only, so that every unit keeps its own number."
    return Conclusion(trial, outcome, found.cause, says, hint, first, trial.notes)
