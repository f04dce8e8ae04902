"""A cross-entropy of several classes, checked as a binary cross-entropy of two classes.

The loss of one-hot labels, -sum(y * log(p)) / n, has no term for label 0. With a row, or column,
(1 - y, y) and (1 - p, p) for each sample it is the binary cross-entropy.
"""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Callable
from typing import Any, Final

import numpy as np

from steepest.arrays import to_numpy
from steepest.checks.loss_variants import RESULTS, STRICT
from steepest.checks.uses import text_of_file
from steepest.checks.variants import Function, Variant
from steepest.parameters import parameters_of

__all__ = ["ONE_HOT_LOSSES"]

ONE_OUTPUT: Final = r".*(bin|bce|logis|logreg|sigmoid|logit).*"
"""Names of functions and parameters of a loss with a single output."""
SEVERAL: Final = re.compile(r"softmax|one_?hot|\beye\(|to_categorical", re.IGNORECASE)
"""What a file has whose labels are classes, one output for each."""
SIGMOID: Final = re.compile(r"\b\w*(sigmoid|expit)\w*\(", re.IGNORECASE)


def takes_sigmoid(function: Callable[..., Any]) -> bool:
    """Whether the file assigns what the name of a parameter says from a sigmoid, and only that."""
    text = text_of_file(function)
    if not SIGMOID.search(text) or SEVERAL.search(text):
        return False
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError):
        return False
    own = getattr(inspect.unwrap(function), "__name__", "")
    names = {each.name for each in parameters_of(function)}
    values = [
        ast.unparse(node.value)
        for definition in ast.walk(tree)
        if isinstance(definition, ast.FunctionDef) and definition.name != own
        for node in ast.walk(definition)
        if isinstance(node, ast.Assign) and {ast.unparse(each) for each in node.targets} & names
    ]
    others = [each for each in values if not SIGMOID.match(each)]
    return len(others) < len(values) and all("reshape" in each for each in others)


def pass_rows_of_classes(function: Function) -> Function:
    """Pass a row with the shares of both classes for each sample."""
    return lambda y, y_hat: function(_both_classes(y, 1), _both_classes(y_hat, 1))


def pass_columns_of_classes(function: Function) -> Function:
    """Pass a column with the shares of both classes for each sample."""
    return lambda y, y_hat: function(_both_classes(y, 0), _both_classes(y_hat, 0))


def pass_single_rows(function: Function) -> Function:
    """Pass the shares of both classes of one sample, and take the mean over the samples."""

    def mean(y: Any, y_hat: Any) -> Any:
        pairs = zip(_both_classes(y, 1), _both_classes(y_hat, 1), strict=True)
        return np.mean([float(function(*pair)) for pair in pairs])

    return mean


def multiply_by_classes(function: Function) -> Function:
    """Twice a mean over samples and both classes."""
    return lambda y, y_hat: 2 * function(y, y_hat)


def _both_classes(ones: Any, axis: int) -> Any:
    """The shares of class 0 and of class 1 along an axis."""
    both = np.stack([1 - to_numpy(ones), to_numpy(ones)], axis)
    return both if isinstance(ones, np.ndarray) else ones.new_tensor(both.tolist())


FORMS: Final = tuple(
    Variant(
        f"as a cross-entropy of several classes, for {words}",
        "It takes one-hot labels; with a single output it would need the term "
        "(1 - y) * log(1 - y_hat).",
        adapt,
        accepted=STRICT,
        instead_of=("second term missing",),
        not_for_names=ONE_OUTPUT,
        not_for=takes_sigmoid,
        only_right=True,
    )
    for words, adapt in (
        ("samples as rows", pass_rows_of_classes),
        ("samples as columns", pass_columns_of_classes),
        ("one sample at a time", pass_single_rows),
    )
)
ELEMENTS: Final = Variant(
    "divided by samples times classes",
    "It is smaller than the mean over the samples by the number of classes.",
    multiply_by_classes,
    "multiplied by the number of classes",
)
ONE_HOT_LOSSES: Final = (
    *FORMS,
    *(result.after(form) for form in FORMS for result in RESULTS),
    *(ELEMENTS.after(form) for form in FORMS[:2]),
)
