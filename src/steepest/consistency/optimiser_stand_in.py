"""An optimiser for backward passes that hand their gradients to one: it notes what it gets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

__all__ = ["OptimiserStandIn"]

Numbers = NDArray[np.float64]
RATE: Final = 0.1
RATES: Final = frozenset({"lr", "learning_rate", "rate", "eta", "alpha", "step_size"})


class OptimiserStandIn:
    """Answers every call, whatever its name, and changes nothing.

    Attributes:
        noted: the arrays of all calls.

    >>> optimiser = OptimiserStandIn()
    >>> optimiser.update("layer", np.ones(2))
    >>> [each.shape for each in optimiser.noted]
    [(2,)]
    """

    def __init__(self) -> None:
        self.noted: list[Numbers] = []

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return RATE if name in RATES else self

    def __deepcopy__(self, _: Any) -> OptimiserStandIn:
        return self

    def __call__(self, *given: Any, **named: Any) -> Any:
        """The first array that it gets where it gets several: parameters, and their gradient."""
        arrays = list(_arrays([*given, *named.values()]))
        self.noted += [each.astype(np.float64) for each in arrays]
        return arrays[0] if len(arrays) > 1 and isinstance(given[0], np.ndarray) else None

    def gradients_by(self, parameters: Mapping[str, Numbers]) -> Iterator[tuple[str, Numbers]]:
        """The noted arrays with the shape of one parameter alone, beside its name."""
        for each in self.noted:
            alike = [k for k, v in parameters.items() if _short(v) == _short(each)]
            if len(alike) == 1 and not np.array_equal(each, parameters[alike[0]]):
                yield alike[0], each.reshape(parameters[alike[0]].shape)


def _arrays(values: Iterable[Any]) -> Iterator[NDArray[Any]]:
    for each in values:
        if isinstance(each, np.ndarray) and each.dtype.kind == "f":
            yield np.array(each)
        elif isinstance(each, list | tuple):
            yield from _arrays(each)
        elif isinstance(each, dict):
            yield from _arrays(each.values())


def _short(array: NDArray[Any]) -> tuple[int, ...]:
    return np.squeeze(array).shape
