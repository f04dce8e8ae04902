"""Training loops with any accepted signature, adapted so that they return layers and numbers.

Parameters may be returned or changed in place; loss and accuracy may be missing. Parameters in
torch require gradients, unless the loop fails with them.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

import numpy as np

from steepest.arrays import is_tensor, to_numpy
from steepest.checks.observations import FloatArray
from steepest.checks.signatures import AcceptedSignature
from steepest.roles.names import BATCH_SIZE_NAMES, RATE_NAMES

__all__ = [
    "SIGNATURES",
    "SYNONYMS",
    "TrainedLayers",
    "changed_data",
    "loss_and_accuracy_of",
    "read_parameters",
]


class TrainedLayers(NamedTuple):
    """Weights and biases after a loop, and the loss and accuracy if it returns them.

    ``changed`` names the data that the loop has changed, and ``in_place`` says whether it has
    changed the parameters that it was given and returns them too.
    """

    layers: list[tuple[Any, Any]]
    loss: float | None
    accuracy: float | None
    changed: str = ""
    in_place: bool = False


def read_parameters(returned: TrainedLayers) -> tuple[FloatArray, ...]:
    """W, b, W, b, ... as arrays.

    Raises:
        ValueError: there are no layers; the message follows "it".

    >>> trained = TrainedLayers([(np.ones((2, 1)), np.zeros(1))], 0.5, None)
    >>> [part.shape for part in read_parameters(trained)]
    [(2, 1), (1,)]
    """
    arrays = [to_numpy(each).astype(np.float64) for pair in returned.layers for each in pair]
    if not arrays:
        raise ValueError("returns no layers")
    return tuple(arrays)


def adapt_loop_over_layers(function: Callable[..., Any]) -> Callable[..., TrainedLayers]:
    """Adapt a loop over layers; the first way of calling it that works is kept."""
    worked: list[tuple[bool, bool, bool]] = []

    def epoch(layers: Any, x: Any, y: Any, *more: Any) -> TrainedLayers:
        attempts = worked or [
            (with_gradient, activation_by_name, as_list)
            for as_list in (False, True)
            for activation_by_name in (False, True)
            for with_gradient in (True, False)
        ]
        problems: list[Exception] = []
        for with_gradient, activation_by_name, as_list in attempts:
            copied = [_copy_layer(layer, with_gradient, activation_by_name) for layer in layers]
            copies = [list(layer) if as_list else layer for layer in copied]
            data = _copy(x), _copy(y)
            try:
                returned = function(copies, *data, *more)
            except Exception as problem:
                problems.append(problem)
                continue
            if not worked:
                worked.append((with_gradient, activation_by_name, as_list))
            found = _read_trained_layers(returned, copies)
            return found._replace(changed=changed_data((x, y), data))
        raise problems[0]

    return epoch


def adapt_loop_with_generator(function: Callable[..., Any]) -> Callable[..., TrainedLayers]:
    """Adapt a loop that takes a random generator instead of a seed."""
    called = adapt_loop_over_layers(function)
    return lambda *given: called(*given[:-2], np.random.default_rng(given[-2]), given[-1])


def adapt_loop_with_epoch_number(function: Callable[..., Any]) -> Callable[..., TrainedLayers]:
    """Adapt a loop that takes the number of its epoch instead of a seed."""
    called = adapt_loop_over_layers(function)
    return lambda *given: called(*given[:-1])


def adapt_loop_with_validation(function: Callable[..., Any]) -> Callable[..., TrainedLayers]:
    """Adapt a training that also takes validation rows."""
    called = adapt_loop_over_layers(function)
    return lambda layers, x, y, rate, batch_size, seed, epochs: called(
        layers, x, y, rate, batch_size, _copy(x), _copy(y), epochs, seed
    )


def _copy_layer(layer: Any, with_gradient: bool, activation_by_name: bool) -> tuple[Any, ...]:
    w, b, activation = _copy(layer[0]), _copy(layer[1]), layer[2]
    if is_tensor(w) and with_gradient:
        w, b = w.requires_grad_(True), b.requires_grad_(True)
    return w, b, getattr(activation, "__name__", activation) if activation_by_name else activation


def _copy(value: Any) -> Any:
    return value.detach().clone() if is_tensor(value) else copy.copy(value)


def changed_data(before: Sequence[Any], after: Sequence[Any]) -> str:
    """Which of rows and labels are not what they were.

    >>> changed_data(([1.0, 2.0], [0.0]), ([2.0, 1.0], [0.0]))
    'x'
    """
    pairs = zip("xy", before, after, strict=True)
    return " and ".join(
        name for name, one, two in pairs if not np.array_equal(to_numpy(one), to_numpy(two))
    )


def loss_and_accuracy_of(returned: Any) -> tuple[float | None, float | None]:
    """The first two numbers in a returned value: loss and accuracy.

    An array of two numbers is such a pair. A list of any other length than two holds the losses of
    batches, of which the mean is taken.

    >>> returned = {"loss": 0.5, "accuracy": 0.75}, None, [0.25, 0.5, 0.75]
    >>> [loss_and_accuracy_of(each) for each in returned]
    [(0.5, 0.75), (None, None), (0.5, None)]
    """
    if isinstance(returned, list) and len(returned) != 2:
        returned = (returned,)
    if isinstance(returned, np.ndarray) and returned.shape == (2,):
        returned = tuple(returned)
    parts = list(returned.values()) if isinstance(returned, dict) else returned
    several = parts if isinstance(parts, tuple | list) else [parts]
    found = [number for number in map(_read_number, several) if number is not None]
    loss, accuracy = (*found, None, None)[:2]
    return loss, accuracy


def _read_trained_layers(returned: Any, copies: Sequence[Any]) -> TrainedLayers:
    """Layers, loss and accuracy out of a returned value."""
    parts = list(returned.values()) if isinstance(returned, dict) else returned
    if _is_list_of_layers(parts):
        return TrainedLayers([(layer[0], layer[1]) for layer in parts], None, None)
    several = parts if isinstance(parts, tuple | list) else [parts]
    layers = next((each for each in several if _is_list_of_layers(each)), copies)
    return TrainedLayers(
        [(layer[0], layer[1]) for layer in layers], *loss_and_accuracy_of(returned)
    )


def _is_list_of_layers(value: Any) -> bool:
    return isinstance(value, list | tuple) and bool(value) and all(map(_is_layer, value))


def _is_layer(value: Any) -> bool:
    if not isinstance(value, list | tuple) or len(value) < 2:
        return False
    return all(is_tensor(each) or isinstance(each, np.ndarray) for each in value[:2]) and (
        value[0].ndim == 2
    )


def _read_number(value: Any) -> float | None:
    """A number, the mean over all batches, or the last of two (before and after training)."""
    if value is None or isinstance(value, str | bool) or callable(value):
        return None
    try:
        found = to_numpy(value if is_tensor(value) else np.asarray(value, dtype=np.float64))
    except (TypeError, ValueError, RuntimeError):
        return None
    if not found.size or found.ndim > 1:
        return None
    return float(found.mean() if found.size > 2 else found.ravel()[-1])


SYNONYMS: Final = {
    "layers": (
        "params", "parameters", "network", "net", "model", "weights", "theta", "nn", "layer_list",
        "p", "ws", "w", "parameter", "beta",
    ),
    "x": ("x_train", "xtrain", "data", "inputs", "features", "train_x", "images", "xs", "x_tr"),
    "y": (
        "y_train", "ytrain", "labels", "targets", "target", "train_y", "t", "ys", "y_tr", "label",
    ),
    "learning_rate": RATE_NAMES,
    "batch_size": BATCH_SIZE_NAMES,
    "seed": ("random_seed", "random_state", "rng_seed"),
    "rng": ("generator", "random_generator", "gen"),
    "epoch": ("epoch_number", "e", "i", "k"),
    "epochs": (
        "n_epochs", "num_epochs", "nb_epochs", "max_epochs", "epoch_count", "number_of_epochs",
        "nepochs",
    ),
    "x_validation": ("x_val", "x_valid", "x_test", "val_x", "xval", "test_x", "x_dev", "x_va"),
    "y_validation": ("y_val", "y_valid", "y_test", "val_y", "yval", "test_y", "y_dev", "y_va"),
}  # fmt: skip
REQUIRED: Final = ("layers", "x", "y", "learning_rate", "batch_size")
SIGNATURES: Final = (
    AcceptedSignature(
        (*REQUIRED, "seed", "epochs"), ("seed", "epochs"), SYNONYMS, adapt_loop_over_layers
    ),
    AcceptedSignature(
        (*REQUIRED, "x_validation", "y_validation", "epochs", "seed"),
        ("epochs", "seed"),
        SYNONYMS,
        adapt_loop_with_validation,
    ),
    AcceptedSignature(
        (*REQUIRED, "rng", "epochs"), ("epochs",), SYNONYMS, adapt_loop_with_generator
    ),
    AcceptedSignature((*REQUIRED, "epoch"), (), SYNONYMS, adapt_loop_with_epoch_number),
)
