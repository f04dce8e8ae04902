"""Checks and conversions of data, split, threads and first weights.

``train``, ``sweep`` and ``Study.network`` all use them, so that they accept and refuse the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest import values
from steepest.data import splits
from steepest.data.built_in import load
from steepest.data.datasets import Dataset
from steepest.data.folds import Folds
from steepest.data.preparation import NUMBER
from steepest.data.problems import problem_of_losses
from steepest.data.table_files import is_table_file
from steepest.data.tables import describe_difference, is_frame, numbered
from steepest.errors import DataError, Problems, SettingsError
from steepest.training.networks import Network
from steepest.training.plans import Layers, Plan
from steepest.training.runs import Run
from steepest.training.settings import ACTIVATIONS, BINARY_LOSSES, Settings
from steepest.training.split_arguments import with_fractions
from steepest.values import shown

__all__ = [
    "check_initial",
    "check_origin",
    "check_threads",
    "dataset_from",
    "layers_from_initial",
    "make_plan",
    "with_defaults_from",
]

_MOST_LABELS: Final = 5
_LARGEST_FLOAT32: Final = float(np.finfo(np.float32).max)
_LARGEST_SQUARED: Final = 1e150  # its square, summed over rows, is still a float64


def dataset_from(data: Any, losses: Iterable[str] = (), target: Any = None) -> Dataset:
    """A dataset from its name, a Dataset, a pair (x, y), or a table with its target.

    Args:
        data: one of these; a table is a frame or the path of a file.
        losses: that are trained with: y is read as they need it.
        target: the column of a table with labels or numbers, or a list of several.

    Raises:
        DataError: anything else, or data that cannot be trained on.

    >>> dataset_from(([[0.0], [1.0]], ["a", "b"]))
    Dataset "data": 2 rows, 1 features, 2 classes ('a', 'b'), scaling standard
    """
    if isinstance(data, Path) or (isinstance(data, str) and is_table_file(data)):
        return Dataset.from_csv(data, _target_of_table(target), problem=problem_of_losses(losses))
    if is_frame(data):
        return Dataset.from_frame(data, _target_of_table(target), problem=problem_of_losses(losses))
    if target is not None:
        raise DataError(
            f"target must go with data that is a frame or a file, got {shown(target)} with "
            f"{type(data).__name__}"
        )
    if isinstance(data, Dataset):
        return data
    if isinstance(data, str):
        return load(data)
    if isinstance(data, tuple) and len(data) == 2:
        return Dataset(*data, problem=problem_of_losses(losses))
    raise DataError(
        "data must be a name, a Dataset or a pair (x, y), got "
        f"{type(data).__name__} (use Dataset(x, y))"
    )


def _target_of_table(target: Any) -> Any:
    if target is None:
        raise DataError(
            "data is a table, so target must name the column with the labels or numbers, got None "
            "(in train; elsewhere give Dataset.from_frame(frame, target))"
        )
    return target


def make_plan(data: Dataset, split: Any = None, dtypes: Iterable[str] = ("float32",)) -> Plan:
    """Data and split in the form that the trainers take.

    Args:
        data: the dataset.
        split: fractions, row numbers of two or three parts, a ``HeldBack`` or ``Folds``; None takes
            the dataset's own.
        dtypes: of the settings, to refuse numbers that are too large for them.

    Raises:
        SettingsError: an invalid split.
        DataError: a class without a training row, numbers too large.

    >>> make_plan(load("digits-halves")).counts.sum(axis=1).tolist()
    [898, 899, 0]
    """
    _check_range(data, set(dtypes))
    split = data.split if split is None else split
    labels, classes, y = data.classes.tolist(), max(1, len(data.classes)), data.codes
    counts = parts = held_back = folds = None
    if isinstance(split, Folds):
        folds = with_fractions(split, data).table(y, classes, labels)
    elif isinstance(split, splits.HeldBack):
        fractions = data.split if split.fractions is None else split.fractions
        counts, held_back = splits.hold_back(y, classes, fractions, split.test_seed, labels)
    elif splits.is_given_by_rows(split):
        parts = splits.check_parts(split, y, classes, labels)
    else:
        counts = splits.class_counts(y, classes, splits.check_fractions(split), labels)
    scale, columns = data.scaling == "standard", data.columns
    roles = None if columns is None or (columns.roles == NUMBER).all() else columns.roles
    return Plan(
        x=data.scaled,
        y=y,
        classes=classes,
        scale=scale,
        counts=counts,
        parts=parts,
        held_back=held_back,
        weights=data.sample_weight,
        targets=data.outputs,
        problem=data.problem,
        scale_targets=data.scaling != "none",
        roles=roles,
        rare=0 if columns is None else columns.rare,
        folds=folds,
    )


def _check_range(data: Dataset, dtypes: set[str]) -> None:
    size = data.largest
    if "float32" in dtypes and size > _LARGEST_FLOAT32:
        what = 'larger than float32 can hold (use dtype="float64" or rescale the column)'
    elif data.scaling != "none" and size > _LARGEST_SQUARED:
        what = "too large for its deviation to be computed (rescale the column)"
    else:
        return
    row, column = np.unravel_index(np.nanargmax(np.abs(data.x)), data.x.shape)
    raise DataError(
        f'x must fit the numbers trained with, column "{data.features[column]}" has '
        f"{data.x[row, column]:g} in row {row}, {what}"
    )


def check_threads(given: Any) -> int | None:
    """Number of workers; None means one per processor.

    Raises:
        SettingsError: anything but None or a whole number of at least 1.
    """
    problems = Problems()
    kept = values.count(1, "None means one per processor", none=True)("threads", given, problems)
    problems.raise_as(SettingsError)
    return kept  # type: ignore[return-value]  # the check gives a count or None


def layers_from_initial(initial: Any) -> Layers | None:
    """Layers of a Network, a Run, or a list of (W, b, activation); None means random weights.

    Raises:
        SettingsError: anything else; the message names the first wrong layer.
    """
    if initial is None:
        return None
    if isinstance(initial, Run):
        initial = initial.network
    if isinstance(initial, Network):
        return initial.layers
    if not isinstance(initial, Sequence) or isinstance(initial, str) or not initial:
        raise SettingsError(
            "initial must be a run, a network or a list of layers (W, b, activation), got "
            f"{shown(initial)}"
        )
    return [_check_layer(number, layer) for number, layer in enumerate(initial)]


def _check_layer(number: int, layer: Any) -> tuple[NDArray[Any], NDArray[Any], str]:
    try:
        weights, bias, activation = layer
    except (TypeError, ValueError):
        raise SettingsError(
            f"initial must have layers (W, b, activation), layer {number} is {shown(layer)}"
        ) from None
    w, b = np.asarray(weights), np.atleast_1d(np.asarray(bias))
    if w.dtype.kind not in "iuf" or b.dtype.kind not in "iuf":
        raise SettingsError(
            f"initial must have real weights, layer {number} has {w.dtype} and {b.dtype}"
        )
    if w.ndim != 2 or b.shape != (w.shape[1],):
        raise SettingsError(
            "initial must have W of shape (d_in, d_out) and b of shape (d_out,), layer "
            f"{number} has {w.shape} and {b.shape}"
        )
    if not (np.isfinite(w).all() and np.isfinite(b).all()):
        raise SettingsError(f"initial must have finite weights, layer {number} has others")
    if not isinstance(activation, str) or activation not in ACTIVATIONS:
        name = getattr(activation, "__name__", shown(activation))
        raise SettingsError(
            f"initial must have activations by name, layer {number} has {name} "
            f"(known are {', '.join(ACTIVATIONS)})"
        )
    dtype = w.dtype if w.dtype in (np.float32, np.float64) else np.dtype(np.float64)
    return np.array(w, dtype, order="C"), np.array(b, dtype, order="C"), activation


def with_defaults_from(layers: Layers | None, options: dict[str, Any]) -> dict[str, Any]:
    """Options; those left out of hidden, activation and dtype are taken from the layers."""
    if layers is None:
        return options
    hidden = layers[:-1]
    names = {name for _, _, name in hidden}
    defaults: dict[str, Any] = {
        "hidden": tuple(w.shape[1] for w, _, _ in hidden),
        "dtype": layers[0][0].dtype.name,
    }
    if names:
        several = tuple(name for _, _, name in hidden)
        defaults["activation"] = names.pop() if len(names) == 1 else several
    return defaults | options


def check_origin(initial: Any, data: Dataset) -> None:
    """Check by name whether a run or network was trained on the same data.

    Raises:
        SettingsError: a run on data of another name, or other classes or columns.
    """
    network = initial.network if isinstance(initial, Run) else initial
    if not isinstance(network, Network):
        return
    problems = Problems()
    if isinstance(initial, Run) and initial.data != data.name:
        problems.add(
            f'initial must be a run on the data trained on, "{data.name}", got one on '
            f'"{initial.data}" (initial=run.network starts from its weights all the same)'
        )
    if (given := network.classes.tolist()) != (wanted := data.classes.tolist()):
        problems.add(
            f"initial must have the classes of the data, {_list_labels(wanted)}, "
            f"got {_list_labels(given)}"
        )
    unnamed = numbered(len(data.features))
    if unnamed not in (network.features, data.features) and network.features != data.features:
        difference = describe_difference(network.features, data.features)
        difference = difference or "they stand in another order"
        problems.add(f"initial must have the columns of the data, {difference}")
    problems.raise_as(SettingsError)


def _list_labels(labels: list[Any]) -> str:
    more = f" and {len(labels) - _MOST_LABELS} more" if len(labels) > _MOST_LABELS else ""
    return ", ".join(map(shown, labels[:_MOST_LABELS])) + more


def check_initial(layers: Layers, settings: Settings, plan: Plan) -> None:
    """Check whether first weights fit the settings and the data.

    Raises:
        SettingsError: other widths or other activations.
    """
    needed = plan.sizes(settings)
    given = (layers[0][0].shape[0], *(w.shape[1] for w, _, _ in layers))
    if given != needed:
        raise SettingsError(
            f"initial must have the widths {needed} of data and settings, got {given} "
            f"(hidden={given[1:-1]} fits these layers)"
        )
    names = tuple(name for _, _, name in layers[:-1])
    if names != settings.activations():
        raise SettingsError(
            f"initial must have the hidden activations {settings.activations()} of the settings, "
            f"got {names} (activation={names} fits these layers)"
        )
    binary = plan.loss(settings) in BINARY_LOSSES
    if layers[-1][2] not in (("identity", "sigmoid") if binary else ("identity",)):
        raise SettingsError(
            f'initial must end in logits, activation "identity", got "{layers[-1][2]}" '
            "(the loss applies the last activation)"
        )
