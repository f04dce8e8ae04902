"""Parts of a training epoch: a function that draws the batches, or one that calls a given step.

Each is put into a right epoch, which is examined as any other: what is wrong with that epoch is
wrong with the function.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

import numpy as np

from steepest.arrays import to_numpy
from steepest.checks.documented_shapes import prose_of
from steepest.checks.examinations.training_loops import (
    SYNONYMS,
    TrainedLayers,
    loss_and_accuracy_of,
)
from steepest.checks.signatures import AcceptedSignature
from steepest.gradients.safe_calls import CannotCall
from steepest.nn.networks import train_epoch

__all__ = ["HELPERS"]

NAMES: Final = {
    **SYNONYMS,
    "n": ("n_samples", "num_samples", "n_rows", "m", "length", "total", "n_examples", "count"),
    "batch_size": (*SYNONYMS["batch_size"], "k", "size", "n_batch", "rows_per_batch"),
    "step": (
        "step_fn", "train_step", "update", "batch_step", "train_batch", "do_step", "step_function",
        "fit_batch", "update_fn", "train_on_batch",
    ),
}  # fmt: skip
MOST_BATCHES: Final = 10_000
COUNTS: Final = re.compile(
    r"\b(hits|number of|count of|how many|correct predictions|correctly|nombre|anzahl)",
    re.IGNORECASE,
)
"""Words of a text in which a step gives the number of right samples in place of their share."""


class _Training:
    """A network that is trained batch by batch, with a right step for each."""

    def __init__(self, layers: Any, rate: float) -> None:
        self.layers, self.rate = list(layers), rate
        self.loss, self.right, self.rows = 0.0, 0.0, 0

    def step(self, x: Any, y: Any) -> tuple[float, float]:
        """Train on one batch; its mean loss, and the share of right samples, before the step."""
        x, y = to_numpy(x), to_numpy(y)
        trained, loss, share = train_epoch(self.layers, x, y, self.rate, None, 0)
        self.layers = trained
        self.loss, self.right = self.loss + len(x) * loss, self.right + len(x) * share
        self.rows += len(x)
        return loss, share

    def result(self, *reported: float | None) -> TrainedLayers:
        """The trained layers with loss and accuracy, those of all samples if none is given."""
        loss, share = reported or (self.loss / self.rows, self.right / self.rows)
        return TrainedLayers([(w, b) for w, b, *_ in self.layers], loss, share)


def adapt_batches(of_rows: bool, seeded: bool | None) -> Callable[..., Any]:
    """What adapts a function that gives the batches of an epoch.

    Args:
        of_rows: whether it takes the number of samples and gives row numbers; else it takes
            samples and labels and gives pairs of them.
        seeded: whether it takes a seed; False: a random generator; None: neither.
    """

    def adapt(function: Callable[..., Any]) -> Callable[..., TrainedLayers]:
        def epoch(
            layers: Any, x: Any, y: Any, rate: float, batch_size: int, seed: Any, epochs: int
        ) -> TrainedLayers:
            training = _Training(layers, rate)
            data = (len(x),) if of_rows else (x.copy(), y.copy())
            for batch in _batches(function(*data, batch_size, *_drawing(seed, seeded))):
                training.step(*((x[batch], y[batch]) if of_rows else batch))
            return training.result()

        return epoch

    return adapt


def adapt_loop_with_step(seeded: bool | None) -> Callable[..., Any]:
    """What adapts an epoch that calls a given step for each batch."""

    def adapt(function: Callable[..., Any]) -> Callable[..., TrainedLayers]:
        counts = COUNTS.search(" ".join(prose_of(inspect.unwrap(function)))) is not None

        def epoch(
            layers: Any, x: Any, y: Any, rate: float, batch_size: int, seed: Any, epochs: int
        ) -> TrainedLayers:
            training = _Training(layers, rate)

            def step(x_batch: Any, y_batch: Any) -> tuple[float, float]:
                loss, share = training.step(x_batch, y_batch)
                return loss, round(share * len(x_batch)) if counts else share

            given = (step, x.copy(), y.copy(), batch_size, *_drawing(seed, seeded))
            returned = function(*given)
            if not training.rows:
                raise CannotCall("does not call the step that it is given")
            return training.result(*loss_and_accuracy_of(returned))

        return epoch

    return adapt


def _drawing(seed: Any, seeded: bool | None) -> tuple[Any, ...]:
    """The argument from which the order is drawn."""
    return () if seeded is None else (seed,) if seeded else (np.random.default_rng(seed),)


def _batches(given: Any) -> Iterator[Any]:
    """The batches one after the other; too many are an error, as of a loop that never ends."""
    if not isinstance(given, Iterable):
        raise CannotCall("gives no batches")
    for k, batch in enumerate(given):
        if k > MOST_BATCHES:
            raise CannotCall("gives batches without end")
        yield batch


def _signatures() -> Iterator[AcceptedSignature]:
    for seeded, drawn in ((False, ("rng",)), (True, ("seed",)), (None, ())):
        for of_rows, data in ((True, ("n",)), (False, ("x", "y"))):
            roles = (*data, "batch_size", *drawn)
            adapt = adapt_batches(of_rows, seeded)
            yield AcceptedSignature(
                roles, (), NAMES, adapt, by_name_only=True, described=False, shows_own_call=True
            )
        yield AcceptedSignature(
            ("step", "x", "y", "batch_size", *drawn), (), NAMES, adapt_loop_with_step(seeded),
            by_name_only=True, described=False, shows_own_call=True,
        )  # fmt: skip


HELPERS: Final = tuple(_signatures())
