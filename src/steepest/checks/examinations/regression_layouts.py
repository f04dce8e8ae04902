"""The shapes in which functions for linear and logistic regression take data and parameters.

Samples are rows or columns; labels and parameters are vectors, columns or rows, numbers for one
feature, or of NumPy's class matrix; the column of ones is given, or the bias is kept apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

__all__ = ["LAYOUTS", "LAYOUTS_OF_ONE_FEATURE", "Layout", "Start"]


@dataclass(frozen=True, slots=True)
class Start:
    """How a function takes the parameters from which it starts.

    Attributes:
        given: whether it takes them at all; if not, it starts at 0.
        apart: whether weights and bias are two arguments.
        points: whether features and labels are the columns of one argument.
    """

    given: bool = True
    apart: bool = False
    points: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """The shapes of the arguments.

    Attributes:
        x: "rows" (n, d), "columns" (d, n) or "vector" (n,) for one feature.
        y: "vector" (n,), "column" (n, 1) or "row" (1, n).
        theta: "vector" (k,), "column" (k, 1), "row" (1, k) or "number" for one feature.
        ones: whether x has a column of ones, so that its parameter is the bias.
        bias: "number" or "vector" (1,), where it is an argument of its own.
        matrix: whether arrays are of NumPy's class matrix, for which * multiplies matrices.
    """

    x: str
    y: str
    theta: str
    ones: bool = True
    bias: str = "number"
    matrix: bool = False

    def arrange(self, start: Start, x: Any, y: Any, theta: Any) -> tuple[Any, ...]:
        """The arguments of a function, from x (n, k) with a column of ones first, y (n,), theta.

        >>> x, y, theta = np.array([[1.0, 2.0], [1.0, 3.0]]), np.ones(2), np.array([0.5, 0.25])
        >>> layout = Layout("vector", "vector", "number", ones=False)
        >>> layout.arrange(Start(apart=True), x, y, theta)
        (array([2., 3.]), array([1., 1.]), 0.25, 0.5)
        """
        if start.points:
            data: tuple[Any, ...] = (np.column_stack([x[:, 1:], y]),)
        else:
            data = self._shape_x(x), self._shape(y, self.y)
        if not start.given:
            return data
        if not start.apart:
            return (*data, self._shape(theta, self.theta))
        bias = theta[0].item() if self.bias == "number" else theta[:1].copy()
        return (*data, self._shape(theta[1:], self.theta), bias)

    def _shape_x(self, x: Any) -> Any:
        features = (x if self.ones else x[:, 1:]).copy()
        if self.x == "vector":
            return features[:, 0]
        features = features if self.x == "rows" else features.T
        return np.asmatrix(features) if self.matrix else features

    def _shape(self, vector: Any, shape: str) -> Any:
        if shape == "number":
            return vector[0].item()
        shapes = {"vector": (-1,), "column": (-1, 1), "row": (1, -1)}
        shaped = vector.copy().reshape(shapes[shape])
        return np.asmatrix(shaped) if self.matrix else shaped


def _all_layouts() -> Iterator[Layout]:
    shapes = (
        ("rows", "vector", "vector"), ("rows", "column", "column"), ("rows", "vector", "column"),
        ("rows", "column", "vector"), ("rows", "column", "row"), ("rows", "vector", "row"),
        ("columns", "row", "column"), ("columns", "row", "row"), ("columns", "vector", "vector"),
        ("columns", "vector", "column"), ("columns", "vector", "row"),
    )  # fmt: skip
    plain = [Layout(*each) for each in shapes]
    yield from plain
    yield from (replace(each, bias="vector") for each in plain)
    yield Layout("rows", "column", "row", matrix=True)
    yield Layout("rows", "column", "column", matrix=True)


LAYOUTS: Final = tuple(_all_layouts())
"""For several features, the usual ones first."""
LAYOUTS_OF_ONE_FEATURE: Final = (
    Layout("vector", "vector", "number", ones=False),
    Layout("vector", "vector", "vector", ones=False),
    Layout("vector", "vector", "column", ones=False),
    Layout("vector", "vector", "row", ones=False),
    *LAYOUTS,
)
