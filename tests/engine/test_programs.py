"""Lists of operations in the engine: operations compared with libm, sizes, malformed lists."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from numpy.typing import NDArray

from expression_texts import well_formed
from steepest import compiled
from steepest.descent import engine
from steepest.expression import parse
from steepest.expression.lowering import Listing, Step
from steepest.expression.operations import (
    ADD,
    CUBE,
    DERIVED,
    DIVIDE,
    FUNCTIONS,
    MULTIPLY,
    NEGATE,
    POWER,
    SQUARE,
    SUBTRACT,
    Operation,
    apply,
)
from steepest.surfaces import CATALOGUE, surface

pytestmark = pytest.mark.skipif(not compiled.available(), reason=compiled.unavailable_because())

Array = NDArray[np.float64]

ALL = [ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, NEGATE, SQUARE, CUBE]
ALL += [*FUNCTIONS.values(), *DERIVED.values()]
ARGUMENTS = {"choose": 4, "**": 2, "/": 2, "subtract": 2}
EXACT = {"+", "subtract", "*", "/", "-", "square", "sqrt", "abs", "min", "max", "sign", "choose"}
# Units in the last place, beside libm, which is itself within one.
ULPS = {"cube": 1} | dict.fromkeys(EXACT, 0)
ULPS |= dict.fromkeys(("sin", "cos", "exp", "log", "atan"), 3)
ULPS |= dict.fromkeys(("tan", "asin", "acos", "sinh", "cosh", "tanh", "log10"), 5)
ULPS |= {"**": 4}
SPECIAL = [
    0.0, -0.0, math.inf, -math.inf, math.nan, 5e-324, -5e-324, 1e-310, -1e-310,
    2.2250738585072014e-308, 1e-17, -1e-17, 0.5, -0.5, 1.0, -1.0, 1.0000000000000002, 2.0, -2.0,
    3.0, -3.0, 22.0, 707.9, 708.1, -708.1, 709.8, -745.2, 710.4, -710.4, 750.0, -750.0, 1e4, -1e4,
    1073741824.0, -1073741825.0, 9007199254740993.0, 1e17, -1e17, 1e22, 1e300, -1e300,
    1.7976931348623157e308, math.pi, -math.pi / 2, 1e3 * math.pi, 0.34657359027997264,
]  # fmt: skip


def arity(operation: Operation) -> int:
    return ARGUMENTS.get(operation.name, min(operation.most, 2) if operation.least > 1 else 1)


def listing_of(operation: Operation) -> Listing:
    n = arity(operation)
    return Listing(n, n + 1, [Step(operation, n, tuple(range(n)))], [], [n])


def compute(operation: Operation, *columns: Array) -> Array:
    return engine.evaluate_listing(listing_of(operation), np.stack(columns))[0]


def by_libm(operation: Operation, *columns: Array) -> Array:
    rows = zip(*(column.tolist() for column in columns), strict=True)
    return np.array([apply(operation, *row) for row in rows])


def distance(given: Array, expected: Array) -> Array:
    """Units in the last place between two arrays; infinite where one is NaN or of another sign."""
    same = (given == expected) & (np.signbit(given) == np.signbit(expected))
    same |= np.isnan(given) & np.isnan(expected)
    with np.errstate(all="ignore"):
        apart = np.abs(given - expected) / np.spacing(np.abs(expected))
    return np.where(same, 0.0, np.where(np.isnan(apart), np.inf, apart))


def ranges(name: str, rng: np.random.Generator) -> Array:
    """Arguments where a function has values: near and far, tiny, and where pieces meet."""
    near, far = rng.uniform(-1, 1, 3000), rng.uniform(-20, 20, 3000)
    wide = rng.normal(size=3000) * 10.0 ** rng.uniform(-300, 8, 3000)
    turns = np.arange(-1500, 1500) * (math.pi / 4)
    around_1 = 1 + rng.normal(size=3000) * 10.0 ** rng.uniform(-16, -1, 3000)
    edges = np.array([math.sqrt(0.5), math.sqrt(2), math.tan(math.pi / 8), math.log(2) / 2])
    edges = np.concatenate([edges * (1 + k * 2.0**-52) for k in range(-2, 3)])
    every = np.concatenate([near, far, wide, turns, around_1, edges, -edges])
    return np.abs(every) if name.startswith("log") else every


@pytest.mark.parametrize("operation", ALL, ids=lambda operation: operation.name)
def test_every_operation_agrees_with_libm(operation: Operation) -> None:
    rng = np.random.default_rng(7)
    columns = [ranges(operation.name, rng) for _ in range(arity(operation))]
    for column in columns[1:]:
        rng.shuffle(column)
    if operation is POWER:
        columns = [np.abs(columns[0]), np.clip(columns[1], -40, 40)]
    apart = distance(compute(operation, *columns), by_libm(operation, *columns))
    assert apart.max() <= ULPS[operation.name], [column[apart.argmax()] for column in columns]


@pytest.mark.parametrize("operation", ALL, ids=lambda operation: operation.name)
def test_operations_agree_with_libm_for_special_and_huge_arguments(operation: Operation) -> None:
    n = arity(operation)
    values = np.array(SPECIAL if n < 4 else SPECIAL[::5])
    columns = [grid.ravel() for grid in np.meshgrid(*[values] * n)]
    given, expected = compute(operation, *columns), by_libm(operation, *columns)
    if operation in (FUNCTIONS["min"], FUNCTIONS["max"]):
        given, expected = given + 0.0, expected + 0.0  # either zero may win
    apart = distance(given, expected)
    assert apart.max() <= ULPS[operation.name], [column[apart.argmax()] for column in columns]


def test_powers_of_negative_numbers_agree_with_libm() -> None:
    x = -np.linspace(0.01, 9, 500)
    for exponent in (-7.0, -4.0, 1.0, 3.0, 5.0, 6.0, 0.5, 1.5, 2.0**31 + 1):
        c = np.full_like(x, exponent)
        assert distance(compute(POWER, x, c), by_libm(POWER, x, c)).max() <= ULPS["**"]


def test_powers_up_to_the_largest_number_agree_with_libm() -> None:
    """c ln x up to 700: the logarithm needs more digits than a double has."""
    rng = np.random.default_rng(11)
    for x in (rng.uniform(0.5, 2, 4000), 1 + rng.uniform(-1e-7, 1e-7, 4000)):
        c = rng.uniform(-700, 700, 4000) / np.log(x)
        apart = distance(compute(POWER, x, c), by_libm(POWER, x, c))
        assert apart.max() <= ULPS["**"]


@pytest.mark.parametrize("operation", ALL, ids=lambda operation: operation.name)
def test_the_result_of_a_lane_does_not_depend_on_its_neighbours(operation: Operation) -> None:
    rng = np.random.default_rng(3)
    values = np.concatenate([np.array(SPECIAL), rng.normal(size=60)])
    columns = [rng.permutation(values) for _ in range(arity(operation))]
    together = compute(operation, *columns)
    for i in range(len(values)):
        alone = compute(operation, *(column[i : i + 1] for column in columns))
        assert alone.tobytes() == together[i : i + 1].tobytes()


@pytest.mark.parametrize("size", [0, 1, 3, 4, 5, 34, 63, 64, 65, 511, 512, 513, 1500])
def test_many_points_give_the_bits_of_single_points_for_every_size(size: int) -> None:
    f = parse("x**2 + y**2 + x*(y + 2) + cos(3*x) + exp(-x*y)**1.5/log(2 + x**2)")
    listing = f.gradient_program.listing
    points = np.random.default_rng(size).uniform(-4, 4, (2, size + 1))
    whole = engine.evaluate_listing(listing, points[:, 1:])  # misaligned rows
    assert whole.shape == (2, size)
    for i in range(size):
        one = engine.evaluate_listing(listing, points[:, i + 1 : i + 2])
        assert one.tobytes() == np.ascontiguousarray(whole[:, i : i + 1]).tobytes()
    if size:
        np.testing.assert_allclose(whole, f.gradient(points[:, 1:]), rtol=1e-11, atol=1e-11)


def check(listing: Listing, points: Array) -> None:
    """Each step from the engine's own arguments; and sharing memory between steps changes no bit.

    Whole programs cannot be compared to a few ulps: a difference of large numbers magnifies them.
    """
    results = [step.result for step in listing.steps]
    if results:
        everything = engine.evaluate_listing(listing._replace(outputs=results), points)
        memory: dict[int, Array] = dict(enumerate(points))
        memory |= {-1 - k: np.full(points.shape[1], c) for k, c in enumerate(listing.constants)}
        for step, row in zip(listing.steps, everything, strict=True):
            wanted = by_libm(step.operation, *(memory[place] for place in step.arguments))
            given, wanted = (
                (row + 0.0, wanted + 0.0)
                if step.operation.name in ("min", "max")
                else (row, wanted)
            )
            apart = distance(given, wanted)
            assert apart.max() <= ULPS[step.operation.name], (step, apart.argmax())
            memory[step.result] = row
        for place, row in zip(
            listing.outputs, engine.evaluate_listing(listing, points), strict=True
        ):
            assert row.tobytes() == memory[place].tobytes()


@settings(max_examples=150, deadline=None, derandomize=True)
@given(text=well_formed())
def test_random_expressions_agree_with_libm_step_by_step(text: str) -> None:
    try:
        f = parse(text, dimensions=2)
    except ValueError:  # a constant part without a value
        return
    points = np.random.default_rng(len(text)).uniform(-3, 3, (2, 13))
    points[:, 0] = 0.0
    check(f.value_program.listing, points)
    check(f.gradient_program.listing, points)


@pytest.mark.parametrize("name", CATALOGUE)
def test_the_functions_of_the_catalogue_agree_with_numpy(name: str) -> None:
    made = surface(name)
    assert made.expression is not None
    low, high = np.array(made.bounds).T[:, :, None]
    points = low + (high - low) * np.random.default_rng(0).random((made.dimensions, 700))
    for program, expected in (
        (made.expression.value_program, made.value(points)[None]),
        (made.expression.gradient_program, made.gradient(points)),
    ):
        given = engine.evaluate_listing(program.listing, points)
        scale = np.abs(expected).max(axis=1, keepdims=True)
        assert (np.abs(given - expected) <= 1e-13 * scale).all()


SINE = FUNCTIONS["sin"]
UNKNOWN = Operation("system", 1, 1, math.sin, np.sin)


@pytest.mark.parametrize(
    ("listing", "message"),
    [
        (Listing(1, 2, [Step(UNKNOWN, 1, (0,))], [], [1]), 'there is no operation "system"'),
        (Listing(1, 2, [Step(SINE, 1, (0, 0))], [], [1]), '"sin" has another number of arguments'),
        (Listing(1, 2, [Step(ADD, 1, (0,))], [], [1]), '"+" has another number of arguments'),
        (Listing(1, 2, [Step(SINE, 1, ())], [], [1]), '"sin" has another number of arguments'),
        (Listing(1, 2, [Step(SINE, 1, (1,))], [], [1]), "a place is read before it is written"),
        (Listing(1, 2, [Step(SINE, 1, (7,))], [], [1]), "a place is read before it is written"),
        (Listing(1, 2, [Step(SINE, 1, (-1,))], [], [1]), "a constant does not exist"),
        (Listing(1, 2, [Step(SINE, 1, (-(2**31),))], [1.0], [1]), "a constant does not exist"),
        (Listing(1, 2, [Step(SINE, 0, (0,))], [], [0]), "a result has no place"),
        (Listing(1, 2, [Step(SINE, -1, (0,))], [1.0], [0]), "a result has no place"),
        (Listing(1, 2, [Step(SINE, 2**31 - 1, (0,))], [], [0]), "a result has no place"),
        (
            Listing(1, 2, [Step(SINE, 1, (0,)), Step(SINE, 1, (0,))], [], [1]),
            "a place is written twice",
        ),
        (Listing(1, 2, [Step(SINE, 2, (0,))], [], [1]), "a place is read before it is written"),
        (Listing(1, 2, [Step(SINE, 1, (0,))], [], [2]), "a place is read before it is written"),
        (Listing(1, 2, [Step(SINE, 1, (0,))], [], [-1]), "a constant does not exist"),
        (Listing(1, 2, [Step(SINE, 1, (0,))], [], []), "it has no outputs"),
        (Listing(0, 0, [], [1.0], [-1]), "it has no coordinates"),
        (Listing(-3, 0, [], [1.0], [-1]), "it has no coordinates"),
        (Listing(2**30, 0, [], [1.0], [-1]), "it has too many coordinates"),
    ],
)
def test_a_malformed_list_raises_a_value_error(listing: Listing, message: str) -> None:
    with pytest.raises(ValueError, match="the program is malformed") as caught:
        engine.evaluate_listing(listing, np.zeros((1, 3)))
    assert str(caught.value) == f"the program is malformed: {message}"


@pytest.mark.parametrize("points", [np.zeros((1, 3)), np.zeros((3, 3)), np.zeros(3)])
def test_points_of_another_shape_raise_a_value_error(points: Any) -> None:
    with pytest.raises(ValueError, match="points must be"):
        engine.evaluate_listing(parse("x*y").value_program.listing, points)


def test_a_coordinate_or_a_constant_may_be_the_output() -> None:
    points = np.arange(10.0).reshape(2, 5)
    given = engine.evaluate_listing(Listing(2, 2, [], [2.5], [1, -1, 0, 1]), points)
    assert np.array_equal(given, [points[1], np.full(5, 2.5), points[0], points[1]])


def test_a_long_program_reuses_its_registers() -> None:
    """A thousand values alive at once, and a thousand that follow each other."""
    ones = [Step(ADD, 1 + k, (0, -1 - k)) for k in range(1000)]
    sums = [Step(ADD, 1001, (1, 2))] + [
        Step(ADD, 1000 + k, (999 + k, k + 1)) for k in range(2, 1000)
    ]
    listing = Listing(1, 2000, ones + sums, [float(k) for k in range(1000)], [1999])
    points = np.arange(7.0)[None]
    assert np.array_equal(engine.evaluate_listing(listing, points), 1000 * points + 499500)
