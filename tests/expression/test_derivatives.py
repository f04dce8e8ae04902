"""Exact gradients and Hessians, compared with differences and by hand, and their texts."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import assume, given, settings

from expression_texts import FUNCTIONS, well_formed
from oracles import differences
from steepest.errors import ExpressionError
from steepest.expression import parse

EXERCISE = "x**2 + y**2 + x*(y + 2) + cos(3*x)"


@pytest.mark.parametrize(
    ("text", "by_x"),
    [
        (EXERCISE, "2*x + y - 3*sin(3*x) + 2"),
        ("3", "0"),
        ("y", "0"),
        ("x**5", "5*x**4"),
        ("x*x*x", "3*x**2"),
        ("x**-2", "-2*x**(-3)"),
        ("sqrt(x)", "1/(2*sqrt(x))"),
        ("1/x", "-1/x**2"),
        ("x/3", "1/3"),
        ("(2x)/(y+1)", "2/(y + 1)"),
        ("x/(x+1)", "1/(x + 1) - x/(x + 1)**2"),
        ("100(y - x**2)**2 + (1 - x)**2", "-400*(y - x**2)*x - 2*(1 - x)"),
        ("exp(-x**2/2)", "-exp(-x**2/2)*x"),
        ("e**(2x)", "2*e**(2*x)"),
        ("2**x", "2**x*log(2)"),
        ("x**y", "y*x**(y - 1)"),
        ("y**x", "y**x*log(y)"),
        ("x exp(x) + exp(x)", "2*exp(x) + x*exp(x)"),
        ("tan(x)", "tan(x)**2 + 1"),
        ("log10(x)", "1/(x*log(10))"),
        ("asin(x)", "1/sqrt(1 - x**2)"),
        ("acos(x)", "-1/sqrt(1 - x**2)"),
        ("atan(2x)", "2/((2*x)**2 + 1)"),
        ("tanh(x)", "1 - tanh(x)**2"),
        ("abs(x)", "sign(x)"),
        ("max(x, y)", "choose(x, y, 1, 0)"),
        ("min(x**2, x)", "choose(x, x**2, 2*x, 1)"),
        ("-(x - y)", "-1"),
        ("pi x", "pi"),
    ],
)
def test_a_derivative_reads_as_one_would_write_it(text: str, by_x: str) -> None:
    assert str(parse(text, dimensions=2).derivative("x")) == by_x


def test_the_second_derivatives_of_the_exercise_are_right() -> None:
    f = parse(EXERCISE)
    assert str(f.derivative("x", "x")) == "2 - 9*cos(3*x)"
    assert str(f.derivative("x", "y")) == "1"
    assert str(f.derivative("y", "y")) == "2"


def test_an_unknown_variable_is_refused() -> None:
    with pytest.raises(ExpressionError, match='the variables are x, y, not "z"'):
        parse("x*y").derivative("z")


@pytest.mark.parametrize("name", FUNCTIONS)
def test_the_derivative_of_every_function_agrees_with_differences(name: str) -> None:
    f = parse(f"{name}(x)")
    h = 1e-3
    near, far = (
        (f.value([0.6 + step]) - f.value([0.6 - step])) / (2 * step) for step in (h, 2 * h)
    )
    assert f.gradient([0.6])[0] == pytest.approx((4 * near - far) / 3, rel=1e-9)


@pytest.mark.parametrize("exponent", ["2", "3", "4", "-1", "-2", "0.5", "2.5", "7", "pi", "0", "1"])
def test_the_derivatives_of_powers_follow_the_power_rule(exponent: str) -> None:
    f = parse(f"x**{exponent}", dimensions=1)
    p = float(exponent) if exponent != "pi" else math.pi
    assert f.value([1.7]) == pytest.approx(1.7**p, rel=1e-15)
    assert f.gradient([1.7])[0] == pytest.approx(p * 1.7 ** (p - 1), rel=1e-15)
    assert f.hessian([1.7])[0, 0] == pytest.approx(p * (p - 1) * 1.7 ** (p - 2), rel=1e-14)


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("x**2", 0.0, 0.0),  # by the power rule, not 2 x**2 / x
        ("x**3", -2.0, 12.0),
        ("x**2 + 0*x", -1.0, -2.0),
        ("abs(x)", 0.0, 0.0),
        ("abs(x)", -3.0, -1.0),
        ("max(x, 2x)", 0.0, 1.0),  # equal arguments: the first counts
        ("min(x, 2x)", 0.0, 1.0),
        ("max(1, sqrt(x))", 0.0, 0.0),  # the part not chosen may have no derivative
        ("min(x, y, 3x)", -1.0, 3.0),
    ],
)
def test_points_without_a_derivative_follow_the_conventions(
    text: str, at: float, expected: float
) -> None:
    assert parse(text, dimensions=2).gradient([at, 5.0])[0] == expected


@given(well_formed())
@settings(max_examples=300)
def test_gradients_agree_with_differences(text: str) -> None:
    try:
        f = parse(text, dimensions=2)
    except ExpressionError:
        assume(False)  # a constant part without a value
    point = np.array([0.83, -0.61])
    found = f.gradient(point)
    assume(np.isfinite(f.value(point)) and np.isfinite(found).all())
    coarse, fine = (differences(f.value, point, step) for step in (4e-4, 2e-4))
    scale = max(1.0, float(np.abs(found).max()), abs(f.value(point)))
    # Where differences at two steps agree the function is smooth at that length.
    assume(np.abs(coarse - fine).max() < 1e-9 * scale)
    assert np.abs(found - fine).max() < 1e-7 * scale


@given(well_formed(max_leaves=6))
@settings(max_examples=150)
def test_hessians_agree_with_differences_of_gradients(text: str) -> None:
    try:
        f = parse(text, dimensions=2)
    except ExpressionError:
        assume(False)
    point = np.array([0.83, -0.61])
    found = f.hessian(point)
    assert np.array_equal(found, found.T, equal_nan=True)
    assume(np.isfinite(found).all())
    for row in range(2):
        coarse, fine = (
            differences(lambda p, row=row: f.gradient(p)[row], point, step) for step in (4e-4, 2e-4)
        )
        scale = max(1.0, float(np.abs(found).max()), float(np.abs(f.gradient(point)).max()))
        assume(np.abs(coarse - fine).max() < 1e-9 * scale)
        assert np.abs(found[row] - fine).max() < 1e-6 * scale


def test_the_gradient_of_a_long_product_has_few_steps() -> None:
    names = [f"x{i}" for i in range(1, 151)]
    f = parse("*".join(names))
    point = np.linspace(0.9, 1.1, 150)
    assert f.gradient(point) == pytest.approx(f.value(point) / point, rel=1e-12)
    assert len(f.gradient_program.listing.steps) < 150 * 20


def test_a_deep_tower_can_be_computed_but_not_written_out() -> None:
    f = parse("x*sin(" * 31 + "x" + ")" * 31)
    assert np.isfinite(f.hessian([0.3])).all()
    with pytest.raises(ExpressionError, match="too long to write out"):
        str(f.derivative("x", "x", "x"))


def test_mixed_derivatives_agree_in_either_order() -> None:
    f = parse("exp(sin(x*y))*x**y")
    at = [0.3, 0.4]
    mixed = f.hessian(at)[0, 1]
    for order in (("x", "y"), ("y", "x")):
        assert f.derivative(*order).value(at) == pytest.approx(mixed, rel=1e-13)
