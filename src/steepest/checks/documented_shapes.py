"""The shapes of arguments that docstring or comments give, such as "y (n,), y_hat: (n, 1)".

A function whose text says that an argument is a column gets a column. One whose docstring or
comments lay out samples as columns is right in that layout, whatever the exercise's is.
"""

from __future__ import annotations

import functools
import inspect
import re
from collections.abc import Callable
from typing import Any, Final

import numpy as np

from steepest.arrays import is_tensor
from steepest.parameters import parameters_of

__all__ = [
    "documented_shapes",
    "gives_columns",
    "gives_outputs_first",
    "in_documented_shapes",
    "prose_of",
]

WORDS: Final = r"(?:\s*(?:--|[:=,-])?\s*(?:[A-Za-z./]+[ ,]+){0,8}?)"
LENGTHS: Final = re.compile(
    r"\d+|[A-Za-z]\w{0,2}|[nmd]_\w{1,8}|(?:num_)?(samples|features|inputs|outputs|units|hidden|"
    r"classes|batch|batch_size|examples|in|out)"
)
AS_COLUMNS: Final = re.compile(
    r"columns? (is|are|a|per|for|of) (a |an |the |each |every )?(sample|example|observation)"
    r"|(samples|examples|observations) (are|as|in) (the )?columns"
    r"|(sample|example|observation) (a|per|in each|is a) column"
    r"|with columns:",
    re.IGNORECASE,
)
"""Samples as columns in words."""
OUTPUTS_FIRST: Final = re.compile(
    r"\((d_|n_)?(out|outputs?|units|out_features)\w*,\s*(d_|n_)?(in|inputs?|features|in_features)\w*\)"
)
"""The shape of the weights of a layer as PyTorch holds them."""
OF_SAMPLES: Final = ("n", "m", "N", "M", "B", "samples", "n_samples", "batch", "batch_size",
                     "examples", "num_samples")  # fmt: skip


def documented_shapes(function: Callable[..., Any]) -> dict[str, tuple[str, ...]]:
    """The lengths of the axes of each parameter whose shape the docstring or a comment gives.

    >>> def accuracy(y, y_hat):
    ...     '''y: labels (n,), y_hat: column of probabilities, (n, 1)'''
    >>> documented_shapes(accuracy)
    {'y': ('n',), 'y_hat': ('n', '1')}
    """
    texts = prose_of(inspect.unwrap(function))
    found = {}
    for name in (each.name for each in parameters_of(function)):
        pattern = rf"(?<![\w.(]){re.escape(name)}(?!\w){WORDS}\(([\w ,]*)\)"
        given = next(filter(None, (re.search(pattern, text) for text in texts)), None)
        lengths = [each.strip() for each in given[1].split(",")] if given else []
        lengths = lengths[:-1] if lengths[-1:] == [""] else lengths
        several = "," in given[1] if given else False
        if lengths and several and all(LENGTHS.fullmatch(each) for each in lengths):
            found[name] = tuple(lengths)
    return found


def gives_columns(function: Callable[..., Any]) -> bool:
    """Whether docstring or comments lay out samples as columns: their number is the last length.

    >>> def linear(X, W, B):
    ...     '''X (d, n), W (k, d), B (k, 1)'''
    >>> def forward(A, W, b):
    ...     '''Z = W A + b, one column per sample'''
    >>> def affine(A, W, b):
    ...     '''One sample a column.'''
    >>> gives_columns(linear), gives_columns(forward), gives_columns(affine)
    (True, True, True)
    """
    if AS_COLUMNS.search(" ".join(prose_of(inspect.unwrap(function)))):
        return True
    shapes = list(documented_shapes(function).values())
    first = next((each for each in shapes if len(each) == 2), ("", ""))
    return first[1] in OF_SAMPLES and first[0] not in OF_SAMPLES


def gives_outputs_first(function: Callable[..., Any]) -> bool:
    """Whether docstring or comments give weights the shape (outputs, inputs).

    >>> def linear(x, weight):
    ...     '''weight has the shape (d_out, d_in)'''
    >>> gives_outputs_first(linear)
    True
    """
    return OUTPUTS_FIRST.search(" ".join(prose_of(inspect.unwrap(function)))) is not None


def prose_of(function: Callable[..., Any]) -> list[str]:
    """The docstring and the comments of a function, those above it too."""
    try:
        above = inspect.getcomments(function) or ""
        lines = [*above.splitlines(), *inspect.getsource(function).splitlines()]
    except (OSError, TypeError):  # code without a file, or no function
        lines = []
    return [function.__doc__ or "", *(line.partition("#")[2] for line in lines)]


def in_documented_shapes(
    function: Callable[..., Any], *, of_rows: bool = False
) -> Callable[..., Any]:
    """The function, called with an axis of length 1 more where its text says so.

    It is returned as it is if the text gives no such axis.

    Args:
        function: the user's.
        of_rows: whether it takes and returns rows, as a split does; they are transposed if its
            text lays out samples as columns.

    >>> def split(X, k):
    ...     '''One sample a column.'''
    ...     return X[:, :k], X[:, k:]
    >>> [part.shape for part in in_documented_shapes(split, of_rows=True)(np.ones((5, 3)), 4)]
    [(4, 3), (1, 3)]
    """
    shapes = {k: v for k, v in documented_shapes(function).items() if v.count("1") == 1}
    columns = of_rows and gives_columns(function)
    if not shapes and not columns:
        return function
    signature = inspect.signature(function)

    def in_own_shape(name: str, value: Any) -> Any:
        if name in shapes:
            return _with_axis(value, shapes[name])
        return value.T if columns and _is_matrix(value) else value

    @functools.wraps(function)
    def call_with_shapes(*positional: Any, **named: Any) -> Any:
        try:
            bound = signature.bind(*positional, **named)
        except TypeError:  # the function itself says what is wrong
            return function(*positional, **named)
        for name, value in bound.arguments.items():
            bound.arguments[name] = in_own_shape(name, value)
        returned = function(*bound.args, **bound.kwargs)
        return _as_rows(returned) if columns else returned

    # The calls that are shown have the arguments that the function gets.
    call_with_shapes.in_own_shape = in_own_shape  # type: ignore[attr-defined]  # read by `calling`
    return call_with_shapes


def _is_matrix(value: Any) -> bool:
    return (is_tensor(value) or isinstance(value, np.ndarray)) and value.ndim == 2


def _as_rows(returned: Any) -> Any:
    """What was returned with each matrix transposed, and a single row as a vector."""
    if isinstance(returned, tuple | list):
        return tuple(map(_as_rows, returned))
    if not _is_matrix(returned):
        return returned
    return returned.reshape(-1) if returned.shape[0] == 1 else returned.T


def _with_axis(value: Any, lengths: tuple[str, ...]) -> Any:
    """An array with the axis of length 1 that it lacks."""
    array = is_tensor(value) or isinstance(value, np.ndarray | np.generic | float | int)
    if not array or isinstance(value, bool) or np.ndim(value) != len(lengths) - 1:
        return value
    place = lengths.index("1")
    if is_tensor(value):
        return value.unsqueeze(place)
    return np.expand_dims(np.asarray(value), place)
