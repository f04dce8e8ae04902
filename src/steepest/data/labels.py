"""Converts labels, text or whole numbers of any dtype, to class codes."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from steepest.errors import Problems

__all__ = ["Labels", "read_labels"]


class Labels:
    """Class codes 0…classes-1 (int32, one a row) and the labels they stand for, sorted."""

    def __init__(self, labels: NDArray[Any]) -> None:
        self.classes, codes = np.unique(labels, return_inverse=True)
        self.codes: NDArray[np.int32] = codes.astype(np.int32)


def read_labels(y: Any, problems: Problems) -> Labels | None:
    """Class codes and labels; None, with sentences in ``problems``, if they are wrong."""
    if hasattr(y, "toarray"):
        y = y.toarray()
    try:
        labels = np.asarray(y.to_numpy() if hasattr(y, "to_numpy") else y)
        if labels.dtype.kind == "U" and not isinstance(y, np.ndarray):
            labels = np.asarray(y, dtype=object)  # NumPy turns [1, "a"] into text without a word
    except (TypeError, ValueError, RuntimeError):
        problems.add(f"y must have one label a row, got {type(y).__name__}")
        return None
    if labels.ndim != 1:
        hint = " (use y.ravel())" if labels.size and labels.size == max(labels.shape) else ""
        hint = hint or (
            " (use y.argmax(axis=1) for columns of 0 and 1)" if labels.ndim == 2 else ""
        )
        problems.add(f"y must have one label a row, got shape {labels.shape}{hint}")
        return None
    if not len(labels):
        problems.add("y must have labels, got none")
        return None
    plain = _plain_labels(labels, problems)
    if plain is None:
        return None
    read = Labels(plain)
    if len(read.classes) < 2:
        problems.add(
            f"y must have at least two classes, got {read.classes[0].item()!r} in all "
            f"{len(labels)} rows"
        )
        return None
    return read


def _plain_labels(labels: NDArray[Any], problems: Problems) -> NDArray[Any] | None:
    """Labels as bool, whole numbers or text; None, with a sentence, for anything else."""
    kind = labels.dtype.kind
    if kind == "O":
        return _labels_of_objects(labels, problems)
    if kind == "f":
        return _labels_of_floats(labels, problems)
    if kind in "biuU":
        return labels.astype(labels.dtype.newbyteorder("="))
    problems.add(f"y must have labels that are text or whole numbers, got {labels.dtype}")
    return None


def _labels_of_objects(labels: NDArray[Any], problems: Problems) -> NDArray[Any] | None:
    missing = [row for row, label in enumerate(labels) if label is None or label != label]
    if missing:
        problems.add(f"y must have no missing labels, row {missing[0]} has {labels[missing[0]]}")
        return None
    for kind in (str, (bool, np.bool_), (int, np.integer)):
        if all(isinstance(label, kind) for label in labels):
            return np.asarray(labels.tolist())
    types = sorted({type(label).__name__ for label in labels})
    problems.add(
        f"y must have labels that are all text or all whole numbers, got {' and '.join(types[:3])}"
    )
    return None


def _labels_of_floats(labels: NDArray[Any], problems: Problems) -> NDArray[Any] | None:
    finite = np.isfinite(labels)
    if not finite.all():
        row = int(np.argmin(finite))
        problems.add(f"y must have no missing labels, row {row} has {labels[row]}")
        return None
    whole = labels == np.floor(labels)
    if not whole.all():
        row = int(np.argmin(whole))
        problems.add(
            f"y must have classes, row {row} has the number {labels[row]} "
            "(cut a continuous quantity into classes first)"
        )
        return None
    return labels.astype(np.int64)
