"""Evaluation on scalars and on arrays of any shape, without warnings, shared parts once."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings

from expression_texts import well_formed
from steepest.errors import ExpressionError
from steepest.expression import parse
from steepest.expression.program import CHUNK, Program, run_calls

EXERCISE = "x**2 + y**2 + x*(y + 2) + cos(3*x)"


@given(well_formed())
@settings(max_examples=300)
def test_scalars_and_arrays_agree(text: str) -> None:
    try:
        f = parse(text, dimensions=2)
    except ExpressionError:
        assume(False)
    for point in ([0.4, -1.2], [0.0, 0.0], [-3.0, 1e200], [1.0, 1.0]):
        alone = f.value(point)
        among = f.value(np.array([point] * 3).T)
        assert isinstance(alone, float)
        assert among == pytest.approx(np.full(3, alone), rel=1e-12, abs=1e-300, nan_ok=True)
        gradient, column = f.gradient(point), f.gradient(np.array([point]).T)[:, 0]
        if np.isfinite(gradient).all() and np.isfinite(column).all():
            scale = np.abs(gradient).max()
            assert column == pytest.approx(gradient, rel=1e-10, abs=1e-10 * scale)


@pytest.mark.parametrize("shape", [(), (1,), (5,), (3, 4), (2, 3, 4), (0,), (4, 0)])
def test_points_of_any_shape_are_evaluated(shape: tuple[int, ...]) -> None:
    f = parse(EXERCISE)
    x, y = np.random.default_rng(0).uniform(-2, 2, (2, *shape))
    points = np.stack([x, y])
    assert f.value(points) == pytest.approx(x**2 + y**2 + x * (y + 2) + np.cos(3 * x), rel=1e-13)
    assert f.gradient(points).shape == (2, *shape)
    assert f.hessian(points).shape == (2, 2, *shape)
    assert f.gradient(points)[1] == pytest.approx(x + 2 * y, rel=1e-13)


@pytest.mark.parametrize("size", [1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK + 5])
def test_chunks_change_no_bit(size: int) -> None:
    f = parse("x*y + sin(x*y) + x**2.5 + max(x, y) + exp(y)")
    points = np.random.default_rng(1).uniform(0, 2, (2, size))
    whole = f.gradient(points)
    for k in {0, size // 2, size - 1}:
        assert np.array_equal(whole[:, k], f.gradient(points[:, k : k + 1])[:, 0])


@pytest.mark.parametrize(
    "change",
    [
        lambda p: p[:, ::-1],
        lambda p: np.asfortranarray(p),
        lambda p: p.astype(">f8"),
        lambda p: np.repeat(p, 2, axis=1)[:, ::2],
        lambda p: list(p),
        lambda p: (p[0], p[1].tolist()),
    ],
)
def test_any_memory_layout_gives_the_same_values(change: object) -> None:
    f = parse(EXERCISE)
    points = np.random.default_rng(2).uniform(-2, 2, (2, 6))
    given_points = change(points)  # type: ignore[operator]  # a function of the list above
    plain = np.array([np.asarray(row, dtype=float) for row in given_points])
    assert np.array_equal(f.value(given_points), f.value(plain))


def test_coordinates_broadcast() -> None:
    f = parse("x + 10*y")
    assert f(np.arange(3.0), np.arange(2.0)[:, None]).tolist() == [[0, 1, 2], [10, 11, 12]]
    assert f(1, np.array([0, 1])).tolist() == [1, 11]
    assert f(3, 2) == 23.0
    assert f.value(np.array([3, 2])) == 23.0
    assert f.value(np.array([True, False])) == 1.0
    assert f.value(np.float32([0.5, 0.5])) == 5.5


def test_constants_have_the_shape_of_the_points() -> None:
    f = parse("3")
    assert f.value(np.zeros((2, 4))).tolist() == [3.0] * 4
    assert f.gradient(np.zeros((2, 4))).tolist() == [[0.0] * 4] * 2
    assert parse("x", dimensions=2).gradient([5, 6]).tolist() == [1.0, 0.0]


@pytest.mark.parametrize(
    ("points", "message"),
    [
        ([1.0], r"points must have 2 coordinates first \(x, y\), got the shape \(1,\)"),
        (np.zeros((3, 2)), r"got the shape \(3, 2\)"),
        (3.0, "points must be 2 numbers or arrays that broadcast, one for each of x, y"),
        ((np.zeros(2), np.zeros(3)), "arrays that broadcast"),
        (["a", "b"], "points must be real numbers, got <U1"),
        ([1j, 2.0], "points must be real numbers, got complex128"),
        (np.array(1.0), "points must be real numbers"),
    ],
)
def test_invalid_points_are_refused(points: object, message: str) -> None:
    with pytest.raises(ExpressionError, match=message):
        parse(EXERCISE).value(points)


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("1/x", 0.0, np.inf),
        ("-1/x", 0.0, -np.inf),
        ("log(x)", 0.0, -np.inf),
        ("log(x)", -1.0, np.nan),
        ("sqrt(x)", -1.0, np.nan),
        ("x**0.3", -8.0, np.nan),
        ("x**-1", 0.0, np.inf),
        ("exp(x)", 1e4, np.inf),
        ("exp(x)", -1e4, 0.0),
        ("sin(x)", np.inf, np.nan),
        ("x/x", 0.0, np.nan),
        ("x**x", 0.0, 1.0),
        ("max(x, 1)", np.nan, np.nan),
        ("max(1, x)", np.nan, np.nan),
        ("min(1, x)", np.nan, np.nan),
        ("x*1e300*1e300", 1.0, np.inf),
        ("acos(x)", 2.0, np.nan),
        ("cosh(x)", 1e3, np.inf),
        ("tan(x)", np.inf, np.nan),
    ],
)
def test_points_without_a_value_give_nan_or_infinity_without_a_warning(
    text: str, at: float, expected: float
) -> None:
    f = parse(text, dimensions=1)
    with np.errstate(all="raise"):
        alone, among = f.value([at]), f.value(np.full((1, 4), at))
    assert np.array_equal(np.float64(alone), expected, equal_nan=True)
    assert np.array_equal(among, np.full(4, expected), equal_nan=True)


def test_shared_parts_are_computed_once() -> None:
    f = parse("sin(x*y) + cos(x*y)")
    program = Program([f.tree, f.derivative("x").tree, f.derivative("y").tree], 2)
    names = [step.operation.name for step in program.listing.steps]
    assert names.count("sin") == names.count("cos") == 1
    assert names.count("*") == 5  # x*y, and cos(x*y)*y - sin(x*y)*y, and the same by y


def test_unused_steps_are_removed() -> None:
    program = Program([parse("-sin(x) + x - exp(x)").tree], 1)
    names = [step.operation.name for step in program.listing.steps]
    assert names == ["sin", "exp", "subtract", "subtract"]  # no negative is computed


def test_a_bound_program_reads_its_points_at_every_run() -> None:
    f = parse(EXERCISE)
    points, results = np.zeros((2, 7)), np.empty((2, 7))
    calls = f.gradient_program.bind(points, results)
    for offset in (0.0, 1.5):
        points[:] = np.arange(14.0).reshape(2, 7) + offset
        run_calls(calls)
        assert np.array_equal(results, f.gradient(points))
