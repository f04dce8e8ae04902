"""What a trained network makes of new rows: by the engine on all processors, or by NumPy.

Rows are scaled, converted and multiplied a chunk at a time, so a table is never copied whole. The
readable formulas are ``_logits`` and the two functions of logits below it; where the engine cannot
run they serve.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from steepest import compiled
from steepest.data.tables import Columns, check_finite, is_frame, leave_out, read_columns
from steepest.machine import processors
from steepest.nn.activations import ACTIVATIONS, activation_function, sigmoid, softmax
from steepest.nn.losses import LOSSES
from steepest.training.plans import Layers
from steepest.training.settings import BINARY_LOSSES

if TYPE_CHECKING:
    from steepest.errors import Problems
    from steepest.training.columns import TrainedColumns

__all__ = ["Trained", "Wanted", "evaluate", "of_logits", "predict"]

Wanted: TypeAlias = Literal["logits", "probabilities", "classes"]


@dataclass(frozen=True, eq=False, repr=False)
class Trained:
    """What was trained, as ``networks.Network`` describes it."""

    layers: Layers
    classes: NDArray[Any]
    mean: NDArray[np.float64]
    deviation: NDArray[np.float64]
    loss: str
    features: tuple[str, ...]
    problem: str = "classification"
    targets: tuple[str, ...] = ()
    target_mean: NDArray[np.float64] = field(default_factory=lambda: np.zeros(1))
    target_deviation: NDArray[np.float64] = field(default_factory=lambda: np.ones(1))
    delta: float = 1.0
    quantile: float = 0.5
    columns: TrainedColumns | None = None
    other_columns: tuple[str, ...] = ()

    def _read(self, x: Any, problems: Problems) -> Columns:
        """The features of new rows; what is wrong becomes sentences in ``problems``."""
        if is_frame(x):
            x = leave_out(x, self.other_columns)
        if self.columns is not None:
            return self.columns.read(x, problems)
        return read_columns(x, self.features, problems)


_ROWS_AT_ONCE: Final = 1 << 16
"""Rows converted at a time, of a table that the engine cannot read where it lies."""

_PRODUCTS_AT_ONCE: Final = 10**8
"""Products of a weight and an input that NumPy computes between two looks at Ctrl-C: some 10 ms."""

_PRODUCTS_OF_A_THREAD: Final = 10**7
"""Products that are worth a thread: some 0.5 ms, where starting one takes 0.05."""


def predict(
    network: Trained, columns: Columns, wanted: Wanted, problems: Problems
) -> NDArray[Any] | None:
    """What is wanted of every row; None, with sentences, if a feature is not a finite number.

    Args:
        network: what was trained.
        columns: the features of n rows, unscaled.
        wanted: "logits", (n, outputs) in the dtype of the network; "probabilities", (n, classes)
            float64, from the logits; or "classes", their codes (n,) int64.
        problems: for the sentences.
    """
    results = _empty(network, len(columns), wanted)
    fill = _fill_by_engine if _engine_serves(network) else _fill_by_numpy
    with np.errstate(over="ignore"):
        for start, rows in _blocks(columns):
            if not fill(network, rows, wanted, results[start : start + len(rows)]):
                check_finite(columns, network.features, problems)
                return None
    return results


def evaluate(
    network: Trained, columns: Columns, codes: NDArray[np.int32], problems: Problems
) -> tuple[float, float] | None:
    """Mean loss and share of correct classes; None, with sentences, if a feature is not finite.

    Args:
        network: what was trained.
        columns: the features of n rows, unscaled.
        codes: their class codes, (n,).
        problems: for the sentences.
    """
    total, right = 0.0, 0
    losses_of = _losses_by_engine if _engine_serves(network) else _losses_by_numpy
    with np.errstate(over="ignore", invalid="ignore"):
        for start, rows in _blocks(columns):
            found = losses_of(network, rows, codes[start : start + len(rows)])
            if found is None:
                check_finite(columns, network.features, problems)
                return None
            losses, correct = found
            # One after another, as training sums them: np.sum would sum pairs.
            total = float(np.cumsum([total, *losses])[-1])
            right += correct
    return total / len(columns), right / len(columns)


# ---- the formulas


def _logits(network: Trained, rows: NDArray[Any]) -> Iterator[tuple[int, NDArray[np.floating]]]:
    """First row and logits of some rows after another: h(x W + b), layer after layer."""
    at_once = max(1, _PRODUCTS_AT_ONCE // sum(w.size for w, _, _ in network.layers))
    for start in range(0, len(rows), at_once):
        z: NDArray[np.floating] = rows[start : start + at_once].astype(np.float64)
        z = ((z - network.mean) / network.deviation).astype(network.layers[0][0].dtype)
        for w, b, activation in network.layers:
            z = activation_function(activation)(z @ w + b)
        yield start, z


def of_logits(network: Trained, logits: NDArray[np.floating], wanted: Wanted) -> NDArray[Any]:
    """What a row of logits means under the loss trained with."""
    if wanted == "logits":
        return logits
    binary = network.loss in BINARY_LOSSES
    if wanted == "classes":
        return logits[:, 0] > 0 if binary else logits.argmax(axis=1)
    z = logits.astype(np.float64)
    if binary:
        return np.column_stack([sigmoid(-z[:, 0]), sigmoid(z[:, 0])])
    probabilities: NDArray[np.float64] = softmax(z)
    return probabilities


def _empty(network: Trained, n: int, wanted: Wanted) -> NDArray[Any]:
    if wanted == "classes":
        return np.empty(n, dtype=np.int64)
    if wanted == "probabilities":
        return np.empty((n, len(network.classes)))
    w, _, _ = network.layers[-1]
    return np.empty((n, w.shape[1]), dtype=w.dtype)


def _fill_by_numpy(
    network: Trained, rows: NDArray[Any], wanted: Wanted, results: NDArray[Any]
) -> bool:
    """Fill the results; False if a feature is not finite."""
    if not np.isfinite(rows).all():
        return False
    for first, z in _logits(network, rows):
        results[first : first + len(z)] = of_logits(network, z, wanted)
    return True


def _losses_by_numpy(
    network: Trained, rows: NDArray[Any], codes: NDArray[np.int32]
) -> tuple[list[float], int] | None:
    """Sums of losses, and how many rows are right; None if a feature is not finite."""
    if not np.isfinite(rows).all():
        return None
    losses, right = [], 0
    for first, z in _logits(network, rows):
        y = codes[first : first + len(z)]
        losses.append(float(LOSSES[network.loss].each(y, z).astype(np.float64).sum()))
        right += int((of_logits(network, z, "classes") == y).sum())
    return losses, right


# ---- the engine


def _engine_serves(network: Trained) -> bool:
    """Whether it can run and the layers are such as it trains; those made by hand may be others."""
    dtypes = {part.dtype.name for w, b, _ in network.layers for part in (w, b)}
    *hidden, last = (activation for _, _, activation in network.layers)
    named = all(isinstance(name, str) and name in ACTIVATIONS for name in hidden)
    known = dtypes in ({"float32"}, {"float64"}) and named and last == "identity"
    return known and compiled.available()


def _fill_by_engine(
    network: Trained, rows: NDArray[Any], wanted: Wanted, results: NDArray[Any]
) -> bool:
    return _run_engine(network, rows, **{wanted: results})


def _losses_by_engine(
    network: Trained, rows: NDArray[Any], codes: NDArray[np.int32]
) -> tuple[list[float], int] | None:
    chunks = -(-len(rows) // compiled.engine.prediction_chunk())
    losses, correct = np.empty(chunks), np.empty(chunks, dtype=np.int64)
    finite = _run_engine(network, rows, labels=codes, losses=losses, correct=correct)
    return (losses.tolist(), int(correct.sum())) if finite else None


def _run_engine(network: Trained, rows: NDArray[Any], **results: NDArray[Any]) -> bool:
    """Fill the results; False if a feature is not finite."""
    engine, layers = compiled.engine, network.layers
    parameters = np.concatenate([part.ravel() for w, b, _ in layers for part in (w, b)])
    scaled = bool(network.mean.any() or (network.deviation != 1).any())
    return engine.predict(
        x=rows,
        mean=network.mean if scaled else None,
        deviation=network.deviation if scaled else None,
        sizes=[len(layers[0][0]), *(len(b) for _, b, _ in layers)],
        activations=[engine.Activation[str(name)] for _, _, name in layers[:-1]],
        loss=engine.Loss[network.loss],
        float64=parameters.dtype == np.float64,
        parameters=parameters,
        threads=min(processors(), len(rows) * parameters.size // _PRODUCTS_OF_A_THREAD),
        **results,
    )


def _blocks(columns: Columns) -> Iterator[tuple[int, NDArray[Any]]]:
    """First row and rows, float32 or float64: all at once where they are that in one array."""
    whole = columns.array
    if whole is not None and _engine_reads(whole):
        yield 0, whole
        return
    for start in range(0, len(columns), _ROWS_AT_ONCE):
        rows = columns.rows(start, start + _ROWS_AT_ONCE)
        yield start, rows if _engine_reads(rows) else rows.astype(np.float64)


def _engine_reads(array: NDArray[Any]) -> bool:
    """Whether these are floats of this machine whose distances are whole elements."""
    native = array.dtype in (np.float32, np.float64) and array.dtype.isnative
    whole = all(stride % array.itemsize == 0 for stride in array.strides)
    return native and whole and array.flags.aligned
