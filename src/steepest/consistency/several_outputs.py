"""A loss and its gradient that agree for one output, called with several."""

from __future__ import annotations

from dataclasses import replace

from steepest.consistency.blocks import common_factor
from steepest.consistency.layouts import SAMPLES, SEVERAL_OUTPUTS
from steepest.consistency.trials import Conclusion, join_names, verb_of
from steepest.consistency.value_and_gradient import Together, check_together

__all__ = ["with_several_outputs"]


def with_several_outputs(found: Conclusion, together: Together) -> Conclusion:
    """The conclusion; right up to a convention if the two differ by the number of outputs.

    The loss is then a mean over all elements, the gradient is divided by the samples alone, or the
    other way round.
    """
    shapes = [block.x.shape for block in found.trial.blocks]
    of_predictions = all(SAMPLES in s and (len(s) < 2 or 1 in s) for s in shapes)
    if not (found.is_exact and of_predictions):
        return found
    samples = "columns" if "columns" in found.trial.words else "rows"
    [layout] = [each for each in SEVERAL_OUTPUTS if each.samples == samples]
    wide = check_together(together, (layout,))
    k = layout.outputs
    factor = None if wide is None else common_factor(wide.trial.blocks)
    if wide is None or factor is None or min(abs(factor / k - 1), abs(factor * k - 1)) > 1e-3:
        return found
    blocks = wide.trial.blocks
    times = k if factor > 1 else f"1/{k}"
    value, gradient = ("elements", "samples") if factor > 1 else ("samples", "elements")
    note = (
        f"{join_names(b.name for b in blocks)} {verb_of(blocks)} {times} times the derivative of "
        f"{found.trial.value_words} for {k} outputs: that is a mean over the {value}, the gradient "
        f"one over the {gradient}. For one output both agree."
    )
    return replace(found, notes=(*found.notes, note), by_convention=True)
