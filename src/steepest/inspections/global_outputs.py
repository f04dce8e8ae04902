"""Functions of samples whose weights are global names of the file, as in ``net(X)``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.arrays import is_tensor
from steepest.consistency.calls import keep_random_state
from steepest.counted_time import counted_time
from steepest.gradients.safe_calls import call_safely
from steepest.gradients.verdicts import FunctionVerdict
from steepest.inspections.finding import UserCode
from steepest.inspections.function_outputs import activations_in
from steepest.inspections.method_outputs import plausible_widths
from steepest.inspections.own_weights import OwnArray, find_own_arrays, set_random_weights
from steepest.inspections.used_names import find_global_names
from steepest.outputs.activations import OwnActivations
from steepest.outputs.answers import MANY_ROWS
from steepest.outputs.explaining import explain_output
from steepest.outputs.sentences import describe_explanation
from steepest.roles.reading import is_named_as_bias, is_named_as_weights

__all__ = ["check_output_of_globals"]

Numbers = NDArray[np.float64]
SECONDS: Final = 1.5


class _FunctionOfGlobals:
    """A function of samples, whose global weights are random."""

    thing: Any = None
    rows = MANY_ROWS

    def __init__(self, function: Callable[..., Any], weights: dict[str, Any], seed: int) -> None:
        set_random_weights(weights, seed)
        arrays = find_own_arrays(weights)
        self._function = function
        self._arrays = {array.name: array for array in arrays}
        self.values: Mapping[str, Numbers] = {array.name: array.value for array in arrays}
        self.widths = plausible_widths(self.values)
        kept = (array.kept for array in arrays)
        self._tensor: Any = next((each for each in kept if is_tensor(each)), None)

    def call(self, *samples: Any) -> Any:
        """What the function returns for samples."""
        if self._tensor is not None:
            import torch

            samples = tuple(torch.as_tensor(each, dtype=self._tensor.dtype) for each in samples)
        return self._function(*samples)

    def set(self, name: str, value: Numbers) -> None:
        """Replace a weight."""
        self._arrays[name].replace(value)


def check_output_of_globals(
    function: Callable[..., Any], name: str, names: Mapping[str, Any], user_code: UserCode
) -> FunctionVerdict | None:
    """The verdict on a function of samples alone; None if no explanation was found.

    The global weights have their values again afterwards.

    Args:
        function: the user's.
        name: as the user calls it.
        names: the file's global names.
        user_code: decides which functions are the user's.
    """
    used = find_global_names(function, user_code)
    weights = {each: names[each] for each in used if each in names and _is_weight(each, names)}
    before = {array.name: array.value for array in find_own_arrays(weights)}
    if not before:
        return None
    until = counted_time() + SECONDS
    activations = OwnActivations(activations_in(names, function))
    try:
        with keep_random_state():
            draw = partial(_FunctionOfGlobals, function, weights)
            trial = call_safely(lambda: explain_output(draw, activations, until), (), SECONDS)
    finally:
        _restore(find_own_arrays(weights), before)
    if trial.failure is not None or trial.returned.found is None:
        return None
    return describe_explanation(name, name, trial.returned.found, "")


def _restore(arrays: list[OwnArray], before: Mapping[str, Numbers]) -> None:
    for array in arrays:
        array.replace(before[array.name])


def _is_weight(name: str, names: Mapping[str, Any]) -> bool:
    """Whether a global is named as weights, and is an array or a list of arrays."""
    named = is_named_as_weights(name) or is_named_as_bias(name) or name == "params"
    value = names[name]
    parts = value if isinstance(value, list | tuple) and value else [value]
    return named and all(
        (isinstance(each, np.ndarray) and each.dtype.kind == "f" and each.flags.writeable)
        or (is_tensor(each) and each.is_floating_point())
        for each in parts
    )
