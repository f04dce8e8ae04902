"""A gradient that is right without regularisation, and wrong in the term that it adds."""

from __future__ import annotations

import numpy as np

from steepest.consistency.blocks import Block
from steepest.consistency.trials import Conclusion, Trial
from steepest.gradients.terms import find_factor, format_factor
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG

__all__ = ["conclude_regularisation"]


def conclude_regularisation(with_term: Trial, without: Trial, name: str) -> Conclusion | None:
    """The conclusion on a gradient that is right when the regularisation is 0.

    Args:
        with_term: the trial with regularisation, in which some blocks disagree.
        without: the same with regularisation 0, in which all agree.
        name: the parameter that holds its strength.
    """
    pairs = [
        (block, other)
        for block in with_term.blocks
        for other in without.blocks
        if block.name == other.name and block.parameter == other.parameter and not block.agrees
    ]
    if not pairs:
        return None
    block, plain = pairs[0]
    if all(np.allclose(b.numeric, p.numeric, rtol=1e-6) for b, p in pairs):
        note = (
            f"They were compared with {name} = 0: {with_term.value_words} leaves {name} out, the "
            "gradient does not."
        )
        return Conclusion(without, RIGHT, notes=(*with_term.notes, note))
    first = _first_element(block, plain)
    if first == "left out by the gradient":
        note = (
            f"They were compared with {name} = 0: {with_term.value_words} regularises "
            f"{block.parameter}[0] too, the gradient does not. The bias is usually left out of "
            "both."
        )
        return Conclusion(without, RIGHT, notes=(*with_term.notes, note))
    if _same_term(block, plain):  # the rest is right up to a factor, so either may be meant
        return Conclusion(with_term, NOT_CHECKED, "", "", "", block, with_term.notes)
    term, hint = _describe_term(block, plain, name)
    if first:
        term = f"it regularises {block.parameter}[0] too"
        hint = f"Add the term with {name} to all but the first element, as the value does."
    says = f"{block.name} is right for {name} = 0; otherwise {term}"
    return Conclusion(with_term, WRONG, "regularisation", says, hint, block, with_term.notes)


def _first_element(block: Block, plain: Block) -> str:
    """Who leaves out the term of the first element, usually the bias; "" if no one does."""
    given, before = block.same_shape, plain.same_shape
    if given is None or before is None or not given.ndim or len(given) < 2:
        return ""
    added, expected = given - before, block.numeric - plain.numeric
    if not np.allclose(added[1:], expected[1:], rtol=1e-3, atol=1e-9) or not added[1:].any():
        return ""
    size = 1e-6 * float(abs(added).max())
    own, of_value = (float(abs(each[0]).max()) for each in (added, expected))
    if own <= size < of_value:
        return "left out by the gradient"
    return "left out by the value" if of_value <= size < own else ""


def _same_term(block: Block, plain: Block) -> bool:
    """Whether value and gradient have the same term."""
    given, before = block.same_shape, plain.same_shape
    if given is None or before is None:
        return False
    return np.allclose(given - before, block.numeric - plain.numeric, rtol=1e-3, atol=1e-9)


def _describe_term(block: Block, plain: Block, name: str) -> tuple[str, str]:
    """What is wrong with the term of the gradient, and how to correct it."""
    given, before = block.same_shape, plain.same_shape
    assert given is not None and before is not None
    added, expected = given - before, block.numeric - plain.numeric
    # The factor before W**2 is the user's, and so is what it is divided by.
    rule = "the derivative of c * sum(W**2) is 2 * c * W, with the c of the value"
    if not abs(added).max() > 1e-12:
        return (
            "the derivative of the regularisation is missing",
            f"Add the derivative of the value's term with {name}: {rule}.",
        )
    c = find_factor(added, expected, 1e-3)
    hint = f"Derive the value's term with {name} again: {rule}."
    if c is None:
        return "the derivative of the regularisation is another", hint
    return f"the term of the regularisation is {format_factor(c)} times the right one", hint
