"""Test surfaces by name, with their formula, box, minima and source."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass

from steepest.errors import SurfaceError, shown
from steepest.expression import Limits, parse
from steepest.surfaces.record import Minimum, Surface
from steepest.values import whole

MOST_DIMENSIONS = 100
EXACT_GRADIENT = "exact, from the text"
LIMITS = Limits(characters=100_000, depth=64, nodes=100_000)  # for the texts of this file

PointsWithValues = list[tuple[tuple[float, ...], float]]


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """A surface from the literature.

    Attributes:
        text: makes the text of the function from the names of its variables.
        bounds: the box, the same (low, high) for every coordinate.
        minima: gives the points and values of the minima in n dimensions, the lowest first.
        source: the publication.
        any_dimensions: whether the number of dimensions can be chosen; otherwise it is 2.
    """

    text: Callable[[list[str]], str]
    bounds: tuple[float, float]
    minima: Callable[[int], PointsWithValues]
    source: str
    any_dimensions: bool = False


def text_in_x_and_y(text: str) -> Callable[[list[str]], str]:
    """The text of a surface in two dimensions, as a function of the names that it ignores."""
    return lambda names: text


def minima_at(*points: tuple[tuple[float, ...], float]) -> Callable[[int], PointsWithValues]:
    """Minima that do not depend on the number of dimensions, as a function of that number."""
    return lambda n: list(points)


def _rosenbrock_text(names: list[str]) -> str:
    pairs = itertools.pairwise(names)
    return " + ".join(f"100*({y} - {x}**2)**2 + (1 - {x})**2" for x, y in pairs)


def _rastrigin_text(names: list[str]) -> str:
    terms = " + ".join(f"{x}**2 - 10*cos(2*pi*{x})" for x in names)
    return f"{10 * len(names)} + {terms}"


def _ackley_text(names: list[str]) -> str:
    n = len(names)
    squares = " + ".join(f"{x}**2" for x in names)
    cosines = " + ".join(f"cos(2*pi*{x})" for x in names)
    return f"20 + e - 20*exp(-0.2*sqrt(({squares})/{n})) - exp(({cosines})/{n})"


def _styblinski_tang_text(names: list[str]) -> str:
    return "(" + " + ".join(f"{x}**4 - 16*{x}**2 + 5*{x}" for x in names) + ")/2"


def _styblinski_tang_minima(n: int) -> PointsWithValues:
    """All minima up to 4 dimensions, else the lowest; (x^4 - 16 x^2 + 5 x)/2 has two."""
    low, high = (-2.903534027771177, -39.16616570377141), (2.746802770990837, -25.02944665528394)
    choices = itertools.product((low, high), repeat=n) if n <= 4 else [(low,) * n]
    found = [(tuple(x for x, _ in each), sum(f for _, f in each)) for each in choices]
    return sorted(found, key=lambda minimum: minimum[1])


CATALOGUE: dict[str, CatalogueEntry] = {
    "assignment": CatalogueEntry(
        text_in_x_and_y("x**2 + y**2 + x*(y + 2) + cos(3*x)"),
        (-5.0, 5.0),
        minima_at(
            ((-1.0881624098395095, 0.5440812049197548), -2.280709708147053),
            ((-2.853721942622276, 1.426860971311138), -0.24934298061644217),
            ((0.605946337162321, -0.3029731685811605), 1.2427333949319117),
        ),
        "an exercise on gradient descent",
    ),
    "rosenbrock": CatalogueEntry(
        _rosenbrock_text,
        (-2.048, 2.048),
        lambda n: [((1.0,) * n, 0.0)],
        "H. H. Rosenbrock, The Computer Journal 3, 1960",
        any_dimensions=True,
    ),
    "himmelblau": CatalogueEntry(
        text_in_x_and_y("(x**2 + y - 11)**2 + (x + y**2 - 7)**2"),
        (-6.0, 6.0),
        minima_at(
            ((3.0, 2.0), 0.0),
            ((-2.805118086952745, 3.131312518250573), 0.0),
            ((-3.779310253377747, -3.2831859912861696), 0.0),
            ((3.5844283403304917, -1.8481265269644036), 0.0),
        ),
        "D. M. Himmelblau, Applied Nonlinear Programming, 1972",
    ),
    "beale": CatalogueEntry(
        text_in_x_and_y("(1.5 - x + x*y)**2 + (2.25 - x + x*y**2)**2 + (2.625 - x + x*y**3)**2"),
        (-4.5, 4.5),
        minima_at(((3.0, 0.5), 0.0)),
        "E. M. L. Beale, On an iterative method for finding a local minimum, 1958",
    ),
    "rastrigin": CatalogueEntry(
        _rastrigin_text,
        (-5.12, 5.12),
        lambda n: [((0.0,) * n, 0.0)],
        "L. A. Rastrigin, Systems of Extremal Control, 1974; it has many local minima",
        any_dimensions=True,
    ),
    "ackley": CatalogueEntry(
        _ackley_text,
        (-5.0, 5.0),
        lambda n: [((0.0,) * n, 0.0)],
        "D. H. Ackley, A Connectionist Machine for Genetic Hillclimbing, 1987; "
        "its minimum is the tip of a cone, where it has no gradient",
        any_dimensions=True,
    ),
    "styblinski-tang": CatalogueEntry(
        _styblinski_tang_text,
        (-5.0, 5.0),
        _styblinski_tang_minima,
        "M. A. Styblinski and T.-S. Tang, Neural Networks 3, 1990",
        any_dimensions=True,
    ),
    "saddle": CatalogueEntry(
        text_in_x_and_y("x**2 - y**2"),
        (-2.0, 2.0),
        minima_at(),
        "the simplest saddle, at (0, 0); it has no minimum",
    ),
    "ravine": CatalogueEntry(
        text_in_x_and_y("(x**2 + 50*y**2)/2"),
        (-3.0, 3.0),
        minima_at(((0.0, 0.0), 0.0)),
        "a quadratic of condition number 50: a step above 2/50 bounces off its walls",
    ),
}


def make_catalogue_surface(name: str, dimensions: int | None = None) -> Surface:
    """Make a surface of the catalogue; ``dimensions`` defaults to 2.

    Raises:
        SurfaceError: the surface is not defined in that number of dimensions.

    >>> make_catalogue_surface("rosenbrock", 3).minima
    (Minimum(point=(1.0, 1.0, 1.0), value=0.0),)
    """
    entry = CATALOGUE[name]
    try:
        n = 2 if dimensions is None else whole(dimensions)
    except TypeError:
        n = 0
    if entry.any_dimensions:
        least = 2 if name == "rosenbrock" else 1
        if not least <= n <= MOST_DIMENSIONS:
            raise SurfaceError(
                f"{name} has {least} to {MOST_DIMENSIONS} dimensions, got {shown(dimensions)}"
            )
    elif n != 2:
        raise SurfaceError(f"{name} has 2 dimensions, got {shown(dimensions)}")
    names = ["x", "y"][:n] if n <= 2 else [f"x{i}" for i in range(1, n + 1)]
    function = parse(entry.text(names), dimensions=n, limits=LIMITS)
    minima = tuple(Minimum(point, value) for point, value in entry.minima(n))
    return Surface(
        name, function, tuple(names), (entry.bounds,) * n, EXACT_GRADIENT, minima, entry.source
    )
