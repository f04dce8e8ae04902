"""The search for minima: what it finds, what is not a minimum, and the probability of a miss."""

from __future__ import annotations

import math

import numpy as np
import pytest

from steepest.descent import find_minima
from steepest.descent.minima import is_minimum, refine_minimum, search_minima
from steepest.surfaces import CATALOGUE, surface


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("assignment", 3),
        ("rosenbrock", 1),
        ("himmelblau", 4),
        ("beale", 1),
        ("styblinski-tang", 4),
        ("saddle", 0),
        ("ravine", 1),
        ("x**4 + y**4", 1),
        ("abs(x) + abs(y - 1)", 1),
        ("sin(x)*sin(y)", 8),
        ("x*y", 0),
        ("x**3 + y**2", 0),
        ("x + y", 0),
        ("-x**2 - y**2", 0),
        ("x**4 - x**2", 2),
    ],
)
def test_the_search_finds_every_minimum_in_the_box(name: str, count: int) -> None:
    found = find_minima(surface(name))
    assert len(found.found) == count
    assert not found.flat
    assert list(found.found) == sorted(found.found, key=lambda m: m.value)


@pytest.mark.parametrize("name", CATALOGUE)
def test_published_minima_are_found_from_the_text_alone(name: str) -> None:
    f = surface(name)
    if f.expression is None or name in ("rastrigin", "ackley"):
        return  # these have more minima than the known one
    found = find_minima(surface(str(f.expression), bounds=f.bounds)).found
    assert len(found) == len(f.minima)
    for minimum in f.minima:
        gaps = [math.dist(minimum.point, other.point) for other in found]
        assert min(gaps) < 1e-8


@pytest.mark.parametrize(("name", "least"), [("rastrigin", 100), ("ackley", 90)])
def test_a_surface_with_many_minima_gives_many_and_the_lowest_first(name: str, least: int) -> None:
    found = find_minima(surface(name))
    assert len(found.found) >= least
    assert found.lowest is not None
    assert found.lowest.point == (0.0, 0.0)


def test_a_whole_line_of_minima_counts_as_one() -> None:
    found = find_minima(surface("x**2", dimensions=2))
    assert len(found.found) == 1
    assert found.flat
    assert "not isolated" in found.sentence


def test_the_sentence_gives_the_probability_of_a_miss() -> None:
    found = find_minima(surface("assignment"))
    assert found.sentence == (
        "512 random starts found 3 minima in the box; they would miss a minimum that attracts 1% "
        "of the box with probability 0.006"
    )


def test_the_same_seed_finds_the_same_minima() -> None:
    f = surface("himmelblau")
    search_minima.cache_clear()
    first = find_minima(f, starts=40, seed=3)
    search_minima.cache_clear()
    assert find_minima(f, starts=40, seed=3) == first


def test_the_minima_of_a_python_function_are_found() -> None:
    f = surface(lambda x, y: x**2 + y**2 + x * (y + 2) + math.cos(3 * x))
    found = find_minima(f)
    assert found.starts == 64
    assert [m.value for m in found.found] == pytest.approx(
        [-2.28070971, -0.24934298, 1.24273339], abs=1e-8
    )


def test_minima_outside_the_box_are_left_out() -> None:
    assert find_minima(surface("assignment", bounds=(0, 5))).found == ()
    assert len(find_minima(surface("assignment", bounds=[(0, 5), (-5, 5)])).found) == 1


def test_a_saddle_is_not_a_minimum_and_the_tip_of_a_cone_is() -> None:
    f = surface("saddle")
    assert not is_minimum(f, np.zeros(2))
    assert is_minimum(surface("ackley"), np.zeros(2))
    assert not is_minimum(surface("assignment"), np.ones(2))
    assert is_minimum(surface("assignment"), np.array(surface("assignment").minima[1].point))


@pytest.mark.parametrize("text", ["x**3", "x**5", "x**3 + y**2"])
def test_an_inflection_is_not_a_minimum(text: str) -> None:
    f = surface(text)
    assert find_minima(f).found == ()
    for x in (1e-2, 1e-4, 1e-6, 1e-9):
        assert refine_minimum(f, np.array([x, 0.0][: f.dimensions])) is None


@pytest.mark.parametrize("text", ["x**4", "(x - 1)**6", "x**4 + y**2", "abs(x) + abs(y)"])
def test_flat_and_pointed_minima_are_found(text: str) -> None:
    [minimum] = find_minima(surface(text)).found
    assert 0 <= minimum.value < 1e-20
    assert minimum.point == pytest.approx([round(x) for x in minimum.point], abs=1e-4)


def test_refining_reaches_the_minimum_and_rejects_a_saddle() -> None:
    found = refine_minimum(surface("rosenbrock"), np.array([-1.2, 1.0]))
    assert found is not None
    assert found.point == pytest.approx((1.0, 1.0), abs=1e-12)
    assert refine_minimum(surface("saddle"), np.array([1.0, 1.0])) is None
