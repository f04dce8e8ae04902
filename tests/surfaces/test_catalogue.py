"""Every surface of the catalogue: its published formula, its gradient and its minima."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pytest

from oracles import autograd, differences, relative
from steepest.errors import SurfaceError
from steepest.surfaces import CATALOGUE, surface

AT = (0.7, -1.3)

# The formulas once more, from the publications, in one line of Python each.
FORMULAS: dict[str, Callable[[float, float], float]] = {
    "assignment": lambda x, y: x**2 + y**2 + x * (y + 2) + math.cos(3 * x),
    "rosenbrock": lambda x, y: 100 * (y - x**2) ** 2 + (1 - x) ** 2,
    "himmelblau": lambda x, y: (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2,
    "beale": lambda x, y: sum(
        (c - x * (1 - y**k)) ** 2 for c, k in ((1.5, 1), (2.25, 2), (2.625, 3))
    ),
    "rastrigin": lambda x, y: sum(10 + z**2 - 10 * math.cos(2 * math.pi * z) for z in (x, y)),
    "ackley": lambda x, y: (
        -20 * math.exp(-0.2 * math.hypot(x, y) / math.sqrt(2))
        - math.exp((math.cos(2 * math.pi * x) + math.cos(2 * math.pi * y)) / 2)
        + math.e
        + 20
    ),
    "styblinski-tang": lambda x, y: sum((z**4 - 16 * z**2 + 5 * z) / 2 for z in (x, y)),
    "saddle": lambda x, y: (x - y) * (x + y),
    "ravine": lambda x, y: 0.5 * x**2 + 25 * y**2,
}


def test_every_surface_has_a_formula_in_this_file() -> None:
    assert set(FORMULAS) == set(CATALOGUE)


@pytest.mark.parametrize("name", CATALOGUE)
def test_the_value_is_that_of_the_published_formula(name: str) -> None:
    assert surface(name)(*AT) == pytest.approx(FORMULAS[name](*AT), rel=1e-14)


@pytest.mark.parametrize("name", CATALOGUE)
def test_the_gradient_agrees_with_differences_of_the_published_formula(name: str) -> None:
    f = surface(name)
    found = f.gradient(AT)
    assert relative(found, differences(lambda p: FORMULAS[name](*p), np.array(AT))) < 1e-8
    assert f.gradient_source == "exact, from the text"


@pytest.mark.parametrize("name", CATALOGUE)
def test_the_hessian_agrees_with_differences_of_the_gradient(name: str) -> None:
    f = surface(name)
    rows = [differences(lambda p, i=i: f.gradient(p)[i], np.array(AT)) for i in range(2)]
    assert relative(f.hessian(AT), np.array(rows)) < 1e-8


@pytest.mark.parametrize("name", CATALOGUE)
def test_each_known_minimum_is_a_minimum_with_its_value(name: str) -> None:
    f = surface(name)
    assert f.source
    assert sorted(m.value for m in f.minima) == [m.value for m in f.minima]
    for minimum in f.minima:
        assert f.contains(minimum.point)
        assert f.value(minimum.point) == pytest.approx(minimum.value, abs=1e-12)
        if name != "ackley":  # its minimum is the tip of a cone
            assert np.abs(f.gradient(minimum.point)).max() < 1e-12
            assert np.linalg.eigvalsh(f.hessian(minimum.point)).min() > 0


def test_the_minimum_of_ackley_is_the_tip_of_a_cone() -> None:
    f = surface("ackley")
    ring = 1e-6 * np.array([np.cos(np.arange(8.0)), np.sin(np.arange(8.0))])
    assert (f.value(ring) > f(0, 0)).all()
    assert np.linalg.norm(f.gradient(ring), axis=0) == pytest.approx(4 / math.sqrt(2), rel=1e-4)


def test_the_minima_of_the_exercise_have_the_digits_given_there() -> None:
    found = [(*m.point, m.value) for m in surface("assignment").minima]
    given = [
        (-1.08816241, 0.5440812, -2.28070971),
        (-2.85372194, 1.42686097, -0.24934298),
        (0.60594634, -0.30297318, 1.24273339),
    ]
    assert np.abs(np.array(found) - given).max() < 2e-8


def test_the_gradient_of_the_exercise_equals_the_one_derived_by_hand() -> None:
    x, y = AT
    expected = [2 * x - 3 * math.sin(3 * x) + y + 2, x + 2 * y]
    assert surface("assignment").gradient(AT) == pytest.approx(expected, rel=1e-15)


@pytest.mark.parametrize("name", ["rosenbrock", "rastrigin", "ackley", "styblinski-tang"])
@pytest.mark.parametrize("n", [2, 3, 7, 100])
def test_a_surface_of_many_dimensions_has_its_minimum_and_gradient(name: str, n: int) -> None:
    f = surface(name, dimensions=n)
    assert f.dimensions == len(f.bounds) == n
    [lowest, *_] = f.minima
    assert f.value(lowest.point) == pytest.approx(lowest.value, abs=1e-10)
    point = np.linspace(0.2, 0.9, n)
    assert relative(f.gradient(point), differences(f.value, point, 1e-4)) < 1e-8


def test_the_gradient_of_rosenbrock_in_9_dimensions_equals_autograd() -> None:
    def formula(p: object) -> object:
        return (100 * (p[1:] - p[:-1] ** 2) ** 2 + (1 - p[:-1]) ** 2).sum()  # type: ignore[index]

    point = np.linspace(-1, 1, 9)
    f = surface("rosenbrock", dimensions=9)
    assert relative(f.gradient(point), autograd(formula, point)) < 1e-13


@pytest.mark.parametrize(
    ("name", "n", "sentence"),
    [
        ("himmelblau", 3, "himmelblau has 2 dimensions, got 3"),
        ("rosenbrock", 1, "rosenbrock has 2 to 100 dimensions, got 1"),
        ("rastrigin", 101, "rastrigin has 1 to 100 dimensions, got 101"),
        ("ackley", 2.0, "ackley has 1 to 100 dimensions, got 2.0"),
    ],
)
def test_an_unsupported_number_of_dimensions_is_refused(name: str, n: int, sentence: str) -> None:
    with pytest.raises(SurfaceError) as caught:
        surface(name, dimensions=n)
    assert str(caught.value) == sentence
