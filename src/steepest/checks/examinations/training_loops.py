"""The forms that training loops take, brought to one: a call gives layers, loss and accuracy.

Parameters may be returned or changed in place, loss and accuracy be there or not. With torch the
parameters ask for gradients, and if the loop does not want that they do not.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

import numpy as np

from steepest.arrays import is_tensor, to_numpy
from steepest.checks.observations import Numbers
from steepest.checks.signatures import Form

__all__ = ["FORMS", "Trained", "numbers_of", "parameters"]


class Trained(NamedTuple):
    """What a loop gave: weights and biases, and the loss and accuracy if it tells them."""

    layers: list[tuple[Any, Any]]
    loss: float | None
    accuracy: float | None


def parameters(returned: Trained) -> tuple[Numbers, ...]:
    """W, b, W, b, ... as arrays.

    Raises:
        ValueError: none of them are left; the words follow "it".

    >>> trained = Trained([(np.ones((2, 1)), np.zeros(1))], 0.5, None)
    >>> [part.shape for part in parameters(trained)]
    [(2, 1), (1,)]
    """
    arrays = [to_numpy(each).astype(np.float64) for pair in returned.layers for each in pair]
    if not arrays:
        raise ValueError("gives no layers back")
    return tuple(arrays)


def one_form(function: Callable[..., Any]) -> Callable[..., Trained]:
    """A loop called in the way that it bears: what works the first time is kept to."""
    works: list[tuple[bool, bool]] = []

    def epoch(layers: Any, x: Any, y: Any, *more: Any) -> Trained:
        ways = works or [(graph, named) for named in (False, True) for graph in (True, False)]
        problems: list[Exception] = []
        for graph, named in ways:
            handed = [_handed(layer, graph, named) for layer in layers]
            try:
                returned = function(handed, _copied(x), _copied(y), *more)
            except Exception as problem:
                problems.append(problem)
                continue
            if not works:
                works.append((graph, named))
            return _trained(returned, handed)
        raise problems[0]

    return epoch


def with_generator(function: Callable[..., Any]) -> Callable[..., Trained]:
    """A loop that takes a random generator, as one that takes a seed."""
    called = one_form(function)
    return lambda *given: called(*given[:-2], np.random.default_rng(given[-2]), given[-1])


def with_number(function: Callable[..., Any]) -> Callable[..., Trained]:
    """A loop that takes the number of its epoch, as one that takes a seed."""
    called = one_form(function)
    return lambda *given: called(*given[:-1])


def with_validation(function: Callable[..., Any]) -> Callable[..., Trained]:
    """A whole training, which takes rows to validate on as well."""
    called = one_form(function)
    return lambda layers, x, y, rate, batch_size, seed, epochs: called(
        layers, x, y, rate, batch_size, _copied(x), _copied(y), epochs, seed
    )


def _handed(layer: Any, graph: bool, named: bool) -> tuple[Any, ...]:
    w, b, activation = _copied(layer[0]), _copied(layer[1]), layer[2]
    if is_tensor(w) and graph:
        w, b = w.requires_grad_(True), b.requires_grad_(True)
    return w, b, getattr(activation, "__name__", activation) if named else activation


def _copied(value: Any) -> Any:
    return value.detach().clone() if is_tensor(value) else copy.copy(value)


def numbers_of(returned: Any) -> tuple[float | None, float | None]:
    """The first two numbers of whatever was returned: loss and accuracy.

    A list that is no pair holds the losses of batches; their mean counts.

    >>> numbers_of({"loss": 0.5, "accuracy": 0.75}), numbers_of(None), numbers_of([0.25, 0.5, 0.75])
    ((0.5, 0.75), (None, None), (0.5, None))
    """
    if isinstance(returned, list) and len(returned) != 2:
        returned = (returned,)
    parts = list(returned.values()) if isinstance(returned, dict) else returned
    several = parts if isinstance(parts, tuple | list) else [parts]
    found = [number for number in map(_number, several) if number is not None]
    loss, accuracy = (*found, None, None)[:2]
    return loss, accuracy


def _trained(returned: Any, handed: Sequence[Any]) -> Trained:
    """Layers and numbers out of whatever was returned."""
    parts = list(returned.values()) if isinstance(returned, dict) else returned
    if _is_layers(parts):
        return Trained([(layer[0], layer[1]) for layer in parts], None, None)
    several = parts if isinstance(parts, tuple | list) else [parts]
    layers = next((each for each in several if _is_layers(each)), handed)
    return Trained([(layer[0], layer[1]) for layer in layers], *numbers_of(returned))


def _is_layers(value: Any) -> bool:
    return isinstance(value, list | tuple) and bool(value) and all(map(_is_layer, value))


def _is_layer(value: Any) -> bool:
    if not isinstance(value, list | tuple) or len(value) < 2:
        return False
    return all(is_tensor(each) or isinstance(each, np.ndarray) for each in value[:2]) and (
        value[0].ndim == 2
    )


def _number(value: Any) -> float | None:
    """A number, the mean of those of all batches, or the last of an untrained and a trained one."""
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
        "p", "ws",
    ),
    "x": ("x_train", "xtrain", "data", "inputs", "features", "train_x", "images", "xs", "x_tr"),
    "y": (
        "y_train", "ytrain", "labels", "targets", "target", "train_y", "t", "ys", "y_tr", "label",
    ),
    "learning_rate": ("lr", "eta", "alpha", "step_size", "rate", "stepsize", "learn_rate", "l_r"),
    "batch_size": (
        "batchsize", "batch", "bs", "size", "mini_batch_size", "minibatch_size", "b_size", "b",
    ),
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
TAKEN: Final = ("layers", "x", "y", "learning_rate", "batch_size")
FORMS: Final = (
    Form((*TAKEN, "seed", "epochs"), ("seed", "epochs"), SYNONYMS, one_form),
    Form(
        (*TAKEN, "x_validation", "y_validation", "epochs", "seed"),
        ("epochs", "seed"),
        SYNONYMS,
        with_validation,
    ),
    Form((*TAKEN, "rng", "epochs"), ("epochs",), SYNONYMS, with_generator),
    Form((*TAKEN, "epoch"), (), SYNONYMS, with_number),
)
