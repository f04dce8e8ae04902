"""Descents in the engine agree with the readable loop, keep their bits, and can be stopped."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from steepest import compiled
from steepest.descent import basin_maps, basins, engine
from steepest.descent.loop import iterate_descent
from steepest.expression import Expression
from steepest.nn.rules import Adam, Momentum, Rule, Sgd
from steepest.nn.schedules import Schedule, make_schedule
from steepest.surfaces import CATALOGUE, surface

pytestmark = pytest.mark.skipif(not compiled.available(), reason=compiled.unavailable_because())

Array = NDArray[np.float64]
RULES = [Sgd(), Momentum(0.7), Adam(0.8, 0.99, 1e-6)]
BOX = {"rosenbrock": 1.5, "himmelblau": 4.0, "beale": 1.5}


def expression(text: str) -> Expression:
    made = surface(text).expression
    assert made is not None
    return made


def together(f: Expression, rule: Rule, rates: list[float], starts: Array, **options: Any) -> Any:
    options = {"long_step": 0.01, "threads": 2} | options
    return engine.descend_together(f.gradient_program.listing, rule, rates, starts, **options)


def by_walking(f: Expression, rule: Rule, schedule: Schedule, starts: Array, steps: int) -> Any:
    """The readable loop: ends, long steps, the length of the last."""
    points = [point for point, _, _ in iterate_descent(f.gradient, rule, schedule, starts, steps)]
    lengths = np.linalg.norm(np.diff(np.stack(points), axis=0), axis=1)
    last = lengths[-1] if steps else np.zeros(starts.shape[1])
    return points[-1], (lengths > 0.01).sum(axis=0), last


@pytest.mark.parametrize("rule", RULES, ids=str)
@pytest.mark.parametrize("name", CATALOGUE)
def test_descents_agree_with_the_readable_loop(name: str, rule: Rule) -> None:
    f = expression(name)
    schedule = make_schedule("exponential", 1e-4 if name in BOX else 0.01, decay=0.97)
    box = BOX.get(name, 2.0)
    starts = np.random.default_rng(1).uniform(-box, box, (f.dimensions, 133))
    rates = [schedule.rate(t) for t in range(40)]
    ends, long_steps, last = together(f, rule, rates, starts)
    expected, expected_long, expected_last = by_walking(f, rule, schedule, starts, 40)
    assert np.abs(ends - expected).max() <= 1e-11
    assert np.abs(last - expected_last).max() <= 1e-11
    assert (long_steps == expected_long).mean() > 0.99  # a length may round to the other side
    assert np.abs(ends - starts).max() > 1e-3


@pytest.mark.parametrize("count", [0, 1, 3, 4, 5, 34, 255, 256, 257, 1000])
@pytest.mark.parametrize("n", [1, 2, 3, 5])
def test_descents_agree_with_the_readable_loop_for_every_size_and_dimension(
    n: int, count: int
) -> None:
    text = " + ".join(f"cos({k}*x{k}) + x{k}**2" for k in range(1, n + 1)) + f" + x1*x{n}"
    f = surface(text, dimensions=n).expression
    assert f is not None
    starts = np.random.default_rng(count).uniform(-2, 2, (n, count))
    ends, long_steps, last = together(f, Momentum(), [0.02] * 9, starts)
    schedule = make_schedule("constant", 0.02)
    expected, expected_long, expected_last = by_walking(f, Momentum(), schedule, starts, 9)
    assert ends.shape == (n, count)
    assert long_steps.shape == last.shape == (count,)
    np.testing.assert_allclose(ends, expected, rtol=0, atol=1e-12)
    np.testing.assert_allclose(last, expected_last, rtol=0, atol=1e-12)
    assert np.array_equal(long_steps, expected_long)


@pytest.mark.parametrize("rule", RULES, ids=str)
def test_threads_and_blocks_do_not_change_any_bit(rule: Rule) -> None:
    f = expression("assignment")
    starts = np.random.default_rng(5).uniform(-5, 5, (2, 3001))
    rates = [0.12] * 50
    whole = together(f, rule, rates, starts, threads=1)
    for threads in (2, 3, 8, 64):
        for one, other in zip(
            whole, together(f, rule, rates, starts, threads=threads), strict=True
        ):
            assert one.tobytes() == other.tobytes()
    for first, last in ((0, 1), (1, 8), (700, 1213), (2998, 3001)):
        part = together(f, rule, rates, starts[:, first:last])
        for one, other in zip(whole, part, strict=True):
            assert np.ascontiguousarray(one[..., first:last]).tobytes() == other.tobytes()


def test_without_steps_the_ends_are_the_starts() -> None:
    starts = np.arange(6.0).reshape(2, 3)
    ends, long_steps, last = together(expression("x*y"), Sgd(), [], starts)
    assert np.array_equal(ends, starts)
    assert not long_steps.any()
    assert not last.any()


def test_steps_longer_than_the_given_length_are_counted() -> None:
    f, starts = expression("x**2 + y**2"), np.array([[8.0], [0.0]])
    # With 0.25 the distance halves: steps of 4, 2, 1, 0.5.
    for long_step, expected in ((3.0, 1), (0.99, 3), (1.0, 2), (0.0, 4)):
        assert together(f, Sgd(), [0.25] * 4, starts, long_step=long_step)[1] == expected


def test_a_diverged_descent_does_not_change_its_neighbours() -> None:
    f = expression("x**4 + cos(x)*y**2")
    starts = np.array([[0.1, 1e3, 0.2, -1e200], [0.3, 1.0, np.nan, 0.5]])
    ends, _, last = together(f, Sgd(), [0.1] * 30, starts)
    assert np.isfinite(ends[:, 0]).all()
    assert np.isfinite(last[0])
    assert not np.isfinite(ends[:, [1, 3]]).all(axis=0).any()
    alone = together(f, Sgd(), [0.1] * 30, starts[:, :1])
    assert alone[0].tobytes() == np.ascontiguousarray(ends[:, :1]).tobytes()


@pytest.mark.parametrize(
    ("text", "step_size", "steps", "rule"),
    [
        ("assignment", 0.1, 100, "sgd"),
        ("assignment", 0.2, 150, "sgd"),
        ("assignment", 0.9, 100, "sgd"),
        ("assignment", 0.05, 100, "momentum"),
        ("x**4 + y**4", 0.1, 60, "sgd"),
        ("himmelblau", 0.01, 100, "sgd"),
        ("abs(x) + max(y, x**2)", 0.05, 60, "sgd"),
    ],
)
def test_basin_maps_without_the_engine_are_the_same(
    monkeypatch: pytest.MonkeyPatch, text: str, step_size: float, steps: int, rule: str
) -> None:
    fast = basins(text, step_size, steps, resolution=61, rule=rule)
    monkeypatch.setattr(basin_maps.compiled, "available", lambda: False)
    plain = basins(text, step_size, steps, resolution=61, rule=rule)
    assert (fast.basin == plain.basin).mean() > 0.999  # chaos: a start on a border may fall apart
    assert fast.shares.keys() == plain.shares.keys()
    assert (fast.long_steps == plain.long_steps).mean() > 0.999
    if steps * step_size <= 15 and text == "assignment":
        assert np.abs(fast.end_points - plain.end_points).max() <= 1e-12


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"starts": np.zeros((3, 4))}, "starts and ends must be"),
        ({"f": "x"}, "starts and ends must be"),
    ],
)
def test_shapes_that_do_not_fit_raise_a_value_error(change: dict[str, Any], message: str) -> None:
    given = {"f": "x*y", "starts": np.zeros((2, 4))} | change
    with pytest.raises(ValueError, match=message):
        together(expression(given["f"]), Sgd(), [0.1], given["starts"])
    f = expression("x*y")
    with pytest.raises(ValueError, match="a gradient has as many outputs as coordinates"):
        engine.descend_together(f.value_program.listing, Sgd(), [0.1], np.zeros((2, 4)), 0.1)


def test_ctrl_c_ends_descents_that_would_take_hours() -> None:
    """In a child process, so that the signal reaches nobody else; the timer needs the GIL."""
    program = textwrap.dedent(
        """
        import os, signal, threading
        import numpy as np
        from steepest.descent import engine
        from steepest.nn.rules import Sgd
        from steepest.surfaces import surface
        listing = surface("assignment").expression.gradient_program.listing
        starts = np.zeros((2, 100_000))
        threading.Timer(0.5, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
        try:
            engine.descend_together(listing, Sgd(), [0.1] * 10**7, starts, 0.1, threads=2)
        except KeyboardInterrupt:
            again = engine.descend_together(listing, Sgd(), [0.1], starts[:, :1], 0.1, threads=2)
            print("stopped", again[0].tolist())
        """
    )
    child = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert child.stdout.split("\n")[0] == "stopped [[-0.2], [0.0]]"
