"""An expression: the tree of a text, its value, gradient and Hessian, and its LaTeX."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from steepest.errors import ExpressionError, shown
from steepest.expression.algebra import ZERO
from steepest.expression.derivative import derivative
from steepest.expression.latex import name_to_latex, to_latex
from steepest.expression.names import NUMBERED, check_parameters
from steepest.expression.operations import CONSTANTS, FUNCTIONS
from steepest.expression.parser import LIMITS, parse_tree
from steepest.expression.program import Array, Program
from steepest.expression.reader import Limits
from steepest.expression.text import to_text
from steepest.expression.tokens import Token, read_token
from steepest.expression.tree import Node

MOST_VARIABLES = 1_000


def parse(
    text: str,
    dimensions: int | None = None,
    parameters: Mapping[str, float] | None = None,
    limits: Limits = LIMITS,
    derived: bool = False,
) -> Expression:
    """Parse a function from text; its gradient and Hessian are exact.

    Args:
        text: numbers (2e3), x and y, or x1, x2, ...; pi, e; + - * / ** ^ and parentheses; the * may
            be left out after a number, a variable or a parenthesis (2x, 3(x + 1)); sin cos tan
            asin acos atan sinh cosh tanh exp log (natural) log10 sqrt abs min max.
        dimensions: the number of variables; None counts those that occur (x alone is one, y means
            x and y, x3 means x1, x2, x3).
        parameters: values of other names: ``parse("a*x**2", parameters={"a": 3.0})``.
        limits: by default 1,000 characters, a depth of 64, and 1,000 numbers, names and operations.
        derived: also accept sign(u) and choose(u, v, a, b) (a where u >= v, else b), which occur
            in the derivatives of abs, min and max.

    Raises:
        ExpressionError: the text is not valid; the message gives the likely fix and marks the
            position with a caret. Text is never executed.

    >>> f = parse("x**2 + y**2 + x*(y + 2) + cos(3x)")
    >>> print(f.derivative("x"))
    2*x + y - 3*sin(3*x) + 2
    >>> f.value([0.0, 0.0]), f.gradient([0.0, 0.0]).tolist()
    (1.0, [2.0, 0.0])
    """
    if not isinstance(text, str):
        raise ExpressionError(f"an expression must be text, got {type(text).__name__}")
    parameters = dict(parameters or {})
    check_parameters(parameters, ())
    variables = _choose_variables(_names_in(text[: limits.characters]), parameters, dimensions)
    tree = parse_tree(text, variables, parameters, limits, derived)
    return Expression(tree, variables, tuple(sorted(parameters.items())))


@dataclass(frozen=True)
class Expression:
    """A function of its ``variables`` with its exact gradient and Hessian.

    The first axis of points is the coordinate: one point is a sequence of n numbers, many points
    are an array (n, ...) or n arrays that broadcast. All values are float64; where the function is
    not defined the value is NaN or infinite, without a warning.

    Attributes:
        tree: the root node.
        variables: the names of the variables.
        parameters: pairs of name and value, sorted by name.
    """

    tree: Node
    variables: tuple[str, ...]
    parameters: tuple[tuple[str, float], ...] = ()

    def __str__(self) -> str:
        """A text that parses to the same tree."""
        return to_text(self.tree)

    def __call__(self, *coordinates: Any) -> Any:
        """The value at coordinates given as separate arguments: ``f(3, 2)``, ``f(X, Y)``."""
        return self.value(coordinates)

    def value_at(self, point: Sequence[float]) -> float:
        """f at one point given as floats; about a microsecond, since nothing is checked."""
        return self.value_program.compute_at_point(point)[0]

    def gradient_at(self, point: Sequence[float]) -> list[float]:
        """The gradient at one point given as floats; about a microsecond, nothing is checked."""
        return self.gradient_program.compute_at_point(point)

    def value(self, points: Any) -> Any:
        """f: a float at one point, (...) at an array (n, ...)."""
        return self._evaluate(self.value_program, points, ())

    def gradient(self, points: Any) -> Array:
        """The gradient, (n,) at one point, (n, ...) at an array (n, ...)."""
        result: Array = self._evaluate(self.gradient_program, points, (self.dimensions,))
        return result

    def hessian(self, points: Any) -> Array:
        """The second derivatives, (n, n) at one point, (n, n, ...) at an array (n, ...)."""
        n = self.dimensions
        result: Array = self._evaluate(self._hessian_program, points, (n, n))
        return result

    def derivative(self, *names: str) -> Expression:
        """The partial derivative with respect to each of the names in turn, as an expression.

        >>> print(parse("x**3*y").derivative("x", "y"))
        3*x**2
        """
        tree = self.tree
        for name in names:
            if name not in self.variables:
                known = ", ".join(self.variables)
                raise ExpressionError(f'the variables are {known}, not "{name}"')
            tree = self._differentiate(tree, self.variables.index(name))
        return Expression(tree, self.variables, self.parameters)

    def latex(self) -> str:
        """The expression in LaTeX, for math mode."""
        return to_latex(self.tree)

    def latex_gradient(self) -> dict[str, str]:
        r"""The partial derivatives in LaTeX; the keys are their symbols.

        >>> parse("x*y").latex_gradient()
        {'\\frac{\\partial f}{\\partial x}': 'y', '\\frac{\\partial f}{\\partial y}': 'x'}
        """
        return {
            rf"\frac{{\partial f}}{{\partial {name_to_latex(name)}}}": to_latex(part)
            for name, part in zip(self.variables, self._partial_derivatives, strict=True)
        }

    @property
    def dimensions(self) -> int:
        """The number of variables, n."""
        return len(self.variables)

    @functools.cached_property
    def value_program(self) -> Program:
        """The operations that compute f."""
        return Program([self.tree], self.dimensions)

    @functools.cached_property
    def gradient_program(self) -> Program:
        """The operations that compute the n partial derivatives; shared parts are computed once."""
        return Program(self._partial_derivatives, self.dimensions)

    @functools.cached_property
    def _partial_derivatives(self) -> list[Node]:
        return [self._differentiate(self.tree, index) for index in range(self.dimensions)]

    @functools.cached_property
    def _derivative_caches(self) -> list[dict[Node, Node]]:
        return [{} for _ in self.variables]

    def _differentiate(self, tree: Node, index: int) -> Node:
        """The derivative of a tree with respect to a variable, with a cache for its nodes."""
        return derivative(tree, index, self._derivative_caches[index])

    @functools.cached_property
    def _hessian_program(self) -> Program:
        n = self.dimensions
        rows: list[list[Node]] = [[ZERO] * n for _ in range(n)]
        for i, partial in enumerate(self._partial_derivatives):
            for j in range(i + 1):
                if partial.depends >> j & 1:
                    rows[i][j] = rows[j][i] = self._differentiate(partial, j)
        return Program([entry for row in rows for entry in row], n)

    def _evaluate(self, program: Program, points: Any, shape: tuple[int, ...]) -> Any:
        """Run a program whose result at one point has the given shape, at one point or many."""
        columns = self._to_columns(points)
        if columns.ndim == 1:
            scalars = program.compute_at_point(columns.tolist())
            return np.array(scalars).reshape(shape) if shape else scalars[0]
        flat = np.ascontiguousarray(columns).reshape(self.dimensions, -1)
        return program.compute_at_points(flat).reshape(shape + columns.shape[1:])

    def _to_columns(self, points: Any) -> Array:
        """Convert points to float64 (n, ...)."""
        if not isinstance(points, np.ndarray):
            try:
                points = np.stack(np.broadcast_arrays(*points))
            except (TypeError, ValueError) as error:
                raise ExpressionError(
                    f"points must be {self.dimensions} numbers or arrays that broadcast, "
                    f"one for each of {', '.join(self.variables)}: {error}"
                ) from None
        if points.dtype.kind not in "biuf" or points.ndim == 0:
            raise ExpressionError(f"points must be real numbers, got {points.dtype}")
        if points.shape[0] != self.dimensions:
            raise ExpressionError(
                f"points must have {self.dimensions} coordinates first "
                f"({', '.join(self.variables)}), got the shape {points.shape}"
            )
        columns: Array = points.astype(np.float64, copy=False)
        return columns

    def __getstate__(self) -> dict[str, Any]:
        """The fields without the cached programs, which are made again when needed."""
        return {name: self.__dict__[name] for name in ("tree", "variables", "parameters")}


def _names_in(text: str) -> list[str]:
    """The names in a text, up to its first invalid character."""
    names, token = [], Token("", "", 0, 0)
    while token.kind != "end":
        try:
            token = read_token(text, token.end)
        except ExpressionError:
            break
        if token.kind == "name":
            names.append(token.text)
    return names


def _choose_variables(
    names: Sequence[str], parameters: Iterable[str], dimensions: int | None
) -> tuple[str, ...]:
    """The variables of a text with these names: x, y, or x1 ... xn."""
    numbers = [int(found[1]) for name in names if (found := NUMBERED.fullmatch(name))]
    alone = "x" in names and not {*names} - {"x", *FUNCTIONS, *CONSTANTS, *parameters}
    used = max(numbers) if numbers else 1 if alone else 2
    count = used if dimensions is None else dimensions
    if isinstance(count, bool) or not isinstance(count, int) or not 1 <= count <= MOST_VARIABLES:
        raise ExpressionError(
            f"an expression has 1 to {MOST_VARIABLES:,} variables, got {shown(count)}"
        )
    if count < used:
        raise ExpressionError(f"the text has {used} variables, but dimensions is {count}")
    if numbers or count > 2:
        return tuple(f"x{i}" for i in range(1, count + 1))
    return ("x", "y")[:count]
