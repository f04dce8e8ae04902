"""Converts labels, text or whole numbers of any dtype, to class codes."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.data.conversion import (
    check_text,
    find_masked,
    is_missing,
    series_values,
    to_array,
)
from steepest.errors import Problems, shown
from steepest.values import counted, real

__all__ = ["Labels", "read_codes", "read_labels"]

_RULE: Final = "have one label a row"
_MOST_NAMED: Final = 5
_EXACT: Final = 2.0**53  # beyond, two whole numbers may be the same float
_LIMITS: Final = np.iinfo(np.int64).min, np.iinfo(np.uint64).max


class Labels:
    """Class codes 0…classes-1 (int32, one a row) and the labels they stand for, sorted."""

    def __init__(self, labels: NDArray[Any]) -> None:
        if labels.dtype == object:  # text: an array of it has the width of the longest everywhere
            self.classes = np.array(sorted(set(labels)), dtype=str)
            codes = {label: code for code, label in enumerate(self.classes.tolist())}
            self.codes = np.array([codes[label] for label in labels], dtype=np.int32)
        else:
            self.classes, inverse = np.unique(labels, return_inverse=True)
            self.codes = inverse.astype(np.int32)


def read_labels(y: Any, problems: Problems) -> Labels | None:
    """Class codes and labels; None, with sentences in ``problems``, if they are wrong."""
    labels = _read_array(y, problems)
    if labels is None:
        return None
    plain = _plain_labels(labels, problems)
    if plain is None:
        return None
    read = Labels(plain)
    if len(read.classes) < 2:
        problems.add(
            f"y must have at least two classes, got {shown(read.classes[0])} in all "
            f"{len(labels)} rows"
        )
        return None
    return read


def read_codes(y: Any, classes: NDArray[Any], problems: Problems) -> NDArray[np.int32] | None:
    """The codes of labels among known classes, (n,); None, with a sentence, if one is unknown."""
    labels = _read_array(y, problems)
    plain = None if labels is None else _plain_labels(labels, problems)
    if plain is None:
        return None
    read = Labels(plain)
    known = {label: code for code, label in enumerate(classes.tolist())}
    codes = np.array([known.get(label, -1) for label in read.classes.tolist()], dtype=np.int32)
    unknown = np.flatnonzero(codes < 0)
    if len(unknown):
        row = int(np.argmax(read.codes == unknown[0]))
        names = ", ".join(shown(label) for label in classes.tolist()[:_MOST_NAMED])
        names += ", …" if len(classes) > _MOST_NAMED else ""
        problems.add(
            f"y must have the labels trained with, {names}, row {row} has "
            f"{shown(read.classes.tolist()[unknown[0]])}"
        )
        return None
    return codes[read.codes]


def _read_array(y: Any, problems: Problems) -> NDArray[Any] | None:
    """Labels as an array (n,) with n at least 1, lists as objects: NumPy would turn [1, "a"] into
    text and [True, 1] into numbers.
    """
    masked = find_masked(y)
    if masked is not None:
        problems.add(f"y must have no missing labels, row {masked[0]} is masked")
        return None
    if hasattr(y, "toarray"):
        y = y.toarray()
    elif hasattr(y, "to_numpy") and hasattr(y, "dtype"):
        y = series_values(y)
    elif isinstance(y, (list, tuple)) and not any(_is_row(label) for label in y[:1]):
        y = _objects(y)
    labels = to_array(y, "y", _RULE, problems)
    if labels is None:
        return None
    if labels.ndim != 1:
        hint = ""
        if labels.ndim > 1 and labels.size == max(labels.shape):
            hint = " (use y.ravel())"
        elif labels.ndim == 2:
            hint = ' (use y.argmax(axis=1) for classes, or problem="multilabel")'
        got = f"shape {labels.shape}{hint}" if labels.ndim else shown(y)
        problems.add(f"y must {_RULE}, got {got}")
        return None
    if not len(labels):
        problems.add("y must have labels, got none")
        return None
    return labels


def _objects(labels: list[Any] | tuple[Any, ...]) -> NDArray[Any]:
    array = np.empty(len(labels), dtype=object)
    for row, label in enumerate(labels):
        plain = hasattr(label, "item") and not _is_row(label) and not is_missing(label)
        array[row] = label.item() if plain else label
    return array


def _is_row(label: Any) -> bool:
    return isinstance(label, (list, tuple)) or getattr(label, "ndim", 0) > 0


def _plain_labels(labels: NDArray[Any], problems: Problems) -> NDArray[Any] | None:
    """Labels as bool, whole numbers or text (objects); None, with a sentence, for anything else."""
    kind = labels.dtype.kind
    if kind == "O":
        return _labels_of_objects(labels, problems)
    if kind == "f":
        return _labels_of_floats(labels, problems)
    if kind == "U":
        return _labels_of_text(labels.astype(object), problems)
    if kind in "biu":
        return labels.astype(labels.dtype.newbyteorder("="))
    problems.add(f"y must have labels that are text or whole numbers, got {labels.dtype}")
    return None


def _labels_of_objects(labels: NDArray[Any], problems: Problems) -> NDArray[Any] | None:
    missing = [row for row, label in enumerate(labels) if is_missing(label)]
    if missing:
        _add_missing(missing, labels, problems)
        return None
    kinds = {type(label) for label in labels}
    if all(issubclass(kind, str) for kind in kinds):
        return _labels_of_text(labels, problems)
    if kinds <= {bool, np.bool_}:
        return labels.astype(bool)
    if not any(issubclass(kind, (bool, np.bool_)) for kind in kinds):
        if all(issubclass(kind, (int, np.integer)) for kind in kinds):
            return _labels_of_integers(labels, problems)
        if all(issubclass(kind, (int, float, np.integer, np.floating)) for kind in kinds):
            return _labels_of_floats(np.array([real(label) for label in labels]), problems)
    names = sorted(kind.__name__ for kind in kinds)
    problems.add(
        "y must have labels that are all text or all whole numbers, got "
        f"{shown(' and '.join(names[:3]))[1:-1]}"
    )
    return None


def _labels_of_text(labels: NDArray[Any], problems: Problems) -> NDArray[Any] | None:
    normal: dict[str, str] = {}
    for label in dict.fromkeys(labels):
        fault = check_text(label)
        if fault:
            row = labels.tolist().index(label)
            problems.add(f"y must have labels that can be written, row {row} has one {fault}")
            return None
        other = normal.setdefault(unicodedata.normalize("NFC", label), label)
        if other != label:
            problems.add(
                f"y must have labels that look different, {shown(label)} is written in two ways "
                '(use unicodedata.normalize("NFC", label) for each label)'
            )
            return None
    return np.array([str(label) for label in labels], dtype=object)


def _labels_of_integers(labels: NDArray[Any], problems: Problems) -> NDArray[Any] | None:
    numbers = [int(label) for label in labels]
    least, most = min(numbers), max(numbers)
    signed = most <= np.iinfo(np.int64).max
    if least < _LIMITS[0] or most > _LIMITS[1] or (least < 0 and not signed):
        wrong = most if not signed else least
        problems.add(
            f"y must have whole numbers of at most 64 bits, row {numbers.index(wrong)} has "
            f"{shown(wrong)} (use text, such as str(label))"
        )
        return None
    return np.array(numbers, dtype=np.int64 if signed else np.uint64)


def _add_missing(rows: Sequence[int] | NDArray[np.intp], labels: Any, problems: Problems) -> None:
    others = f" and {counted(len(rows) - 1, 'more row')} too" if len(rows) > 1 else ""
    problems.add(
        f"y must have no missing labels, row {rows[0]} has {labels[rows[0]]}{others} (leave out "
        "the rows without a label)"
    )


def _labels_of_floats(labels: NDArray[Any], problems: Problems) -> NDArray[Any] | None:
    finite = np.isfinite(labels)
    if not finite.all():
        _add_missing(np.flatnonzero(~finite), labels, problems)
        return None
    whole = labels == np.floor(labels)
    if not whole.all():
        row = int(np.argmin(whole))
        problems.add(
            f"y must have classes, row {row} has the number {labels[row]} "
            "(leave problem out, or cut a continuous quantity into classes)"
        )
        return None
    exact = np.abs(labels.astype(np.longdouble)) <= _EXACT
    if not exact.all():
        row = int(np.argmin(exact))
        problems.add(
            f"y must have whole numbers up to 2**53 where they are floats, row {row} has "
            f"{labels[row]} (use integers or text)"
        )
        return None
    return labels.astype(np.int64)
