"""A checked function beside the right one: data, then drawing.

A descent shows its path, an activation its curve, a loss its curve over the probability of the
right class, a layer the distribution of its first weights.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.checks import Check, callers
from steepest.checks.calling import Caller
from steepest.checks.catalogue.slopes import f
from steepest.errors import CheckError
from steepest.figures.new_figures import create_axes
from steepest.figures.style import COLOURS, GREY, style_axes, write_caption
from steepest.nn.activations import relu

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["CheckPicture", "Pair", "check_picture", "draw_check", "sentences"]

Numbers = NDArray[np.float64]

DESCENTS = ((-2.0, 1.5, 0.15, 10, 0.9), (3.0, 2.0, 0.1, 10, 1.0), (3.0, 2.0, 0.1, 3, 0.5))
GROUND = 120  # points an axis of the contours
BINS = 60


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """A line of the user's function and the right one beside it.

    Attributes:
        label: what it is; "" if there is one pair only.
        yours: (2, k), x above y; (2, 0) where the function fails.
        right: (2, k).
    """

    label: str
    yours: Numbers
    right: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class CheckPicture:
    """What the figure shows.

    Attributes:
        pairs: the lines.
        labels: of both axes.
        about: what is shown, one sentence.
        verdict: the sentence of the check.
        ok: its verdict.
        logarithmic: whether the x axis is.
        ground: x, y and heights of the surface below a path, or None.
    """

    pairs: tuple[Pair, ...]
    labels: tuple[str, str]
    about: str
    verdict: str
    ok: bool
    logarithmic: bool = False
    ground: tuple[Numbers, Numbers, Numbers] | None = field(default=None)


def check_picture(check: Check) -> CheckPicture:
    """Gather both functions' values.

    Raises:
        CheckError: there is no picture of this piece.
    """
    if check.piece not in PICTURES:
        raise CheckError(
            f"plot must have a picture to draw, got a check of {check.piece!r} "
            f"(there are pictures of {', '.join(PICTURES)}; frame lists every probe)"
        )
    user, right = callers(check)
    return PICTURES[check.piece](check, user, right)


def _curve(check: Check, user: Caller, right: Caller) -> CheckPicture:
    x = np.linspace(-6, 6, 241)
    pair = Pair("", _line(x, user(x).parts), _line(x, right(x).parts))
    about = f"{check.piece}(x) at {x.size} points from -6 to 6."
    return CheckPicture((pair,), ("x", f"{check.piece}(x)"), about, check.sentence, check.ok)


def _loss(check: Check, user: Caller, right: Caller) -> CheckPicture:
    powers = np.linspace(-20, 0, 121)
    likely = 10.0**powers
    pairs = []
    for label in (1.0, 0.0):
        p = likely if label else 1 - likely
        each = [
            np.array([_number(call(np.array([label]), np.array([q])).parts) for q in p])
            for call in (user, right)
        ]
        pairs.append(Pair(f"label {label:g}", *(np.stack([likely, values]) for values in each)))
    about = (
        f"Loss of one sample at {likely.size} probabilities of its class from 1e-20 to 1; it is "
        "level where probabilities are clipped."
    )
    labels = ("probability of the sample's class", "loss")
    return CheckPicture(tuple(pairs), labels, about, check.sentence, check.ok, logarithmic=True)


def _path(check: Check, user: Caller, right: Caller) -> CheckPicture:
    """The descent on which the two end farthest apart."""
    found = []
    for start_x, start_y, *rest in DESCENTS:
        arguments = (np.float64(start_x), np.float64(start_y), *rest)
        if rest[-1] == 1.0 or "decay" in user.roles:
            both = [_line(*parts[3:]) if (parts := c(*arguments).parts) else _nothing()
                    for c in (user, right)]  # fmt: skip
            found.append((_apart(*both), arguments, both))
    _, arguments, (yours, expected) = max(found, key=lambda each: each[0])
    x, y, step_size, steps, decay = arguments
    about = (
        f"From ({x:g}, {y:g}), step size {step_size:g}, {steps} steps, decay {decay:g}; contours "
        "of f(x, y) = x^2 + y^2 + x (y + 2) + cos(3x)."
    )
    shown = np.hstack([yours, expected])
    shown = shown[:, (abs(shown) < 50).all(axis=0)]
    spans = [np.linspace(*_widened(axis), GROUND) for axis in shown]
    heights = f(*np.meshgrid(*spans))
    pair = Pair("", yours, expected)
    return CheckPicture(
        (pair,), ("x", "y"), about, check.sentence, check.ok, ground=(*spans, heights)
    )


def _weights(check: Check, user: Caller, right: Caller) -> CheckPicture:
    d_in, d_out = 300, 80
    both = [call(d_in, d_out, relu, 0).parts for call in (user, right)]
    spread = max(float(np.std(parts[0])) for parts in both if parts)
    edges = np.linspace(-4 * spread, 4 * spread, BINS + 1)
    middles = (edges[:-1] + edges[1:]) / 2
    lines = [
        np.stack([middles, np.histogram(parts[0], edges)[0] / parts[0].size / np.diff(edges)])
        if parts
        else _nothing()
        for parts in both
    ]
    about = f"Density of the {d_in * d_out} first weights of a layer of {d_in} to {d_out} units."
    pair = Pair("", *lines)
    return CheckPicture((pair,), ("weight", "density"), about, check.sentence, check.ok)


PICTURES: Mapping[str, Callable[[Check, Caller, Caller], CheckPicture]] = {
    "descent": _path,
    "sigmoid": _curve,
    "relu": _curve,
    "bce": _loss,
    "layer": _weights,
}


def sentences(data: CheckPicture) -> list[str]:
    """The caption: what is shown, and the verdict."""
    missing = ""
    if not any(pair.yours.size for pair in data.pairs):
        missing = " Yours gave nothing to draw."
    elif not all(np.isfinite(pair.yours).all() for pair in data.pairs):
        missing = " Where a line of yours ends, it is NaN or infinite."
    return [f"{data.about}{missing}", data.verdict]


def draw_check(data: CheckPicture, ax: Axes | None = None) -> Axes:
    """Draw yours over the right one.

    Args:
        data: the numbers.
        ax: axes of your own; None makes a figure.
    """
    drawn = create_axes(1, width=6.0, height=4.6)[0] if ax is None else ax
    style_axes(drawn)
    if data.ground is not None:
        x, y, heights = data.ground
        drawn.grid(False)
        drawn.contour(x, y, heights, 18, colors="#bbbbbb", linewidths=0.6, linestyles="solid")
    marked = data.ground is not None
    for number, pair in enumerate(data.pairs):
        colour = COLOURS[2] if data.ok else (COLOURS[5], COLOURS[0])[number]
        what = f", {pair.label}" if pair.label else ""
        style: dict[str, Any] = {"marker": "o", "markersize": 4} if marked else {}
        right = "right" if not number else None
        drawn.plot(*pair.right, color=GREY, alpha=0.45, linewidth=5, label=right, **style)
        if pair.yours.size:
            dashes = ("-", "--")[number]
            drawn.plot(*pair.yours, dashes, color=colour, linewidth=1.6, label=f"yours{what}",
                       **style)  # fmt: skip
    if marked:
        start = data.pairs[0].right[:, 0]
        drawn.plot(*start, "s", color="black", markersize=6, label="start", linestyle="none")
        assert data.ground is not None
        drawn.set(xlim=data.ground[0][[0, -1]], ylim=data.ground[1][[0, -1]])
    if data.logarithmic:
        drawn.set_xscale("log")
    drawn.set(xlabel=data.labels[0], ylabel=data.labels[1])
    drawn.legend(frameon=marked, framealpha=0.9)
    if ax is None:
        figure = drawn.get_figure(root=True)
        assert figure is not None
        write_caption(figure, *sentences(data))
    return drawn


def _nothing() -> Numbers:
    return np.zeros((2, 0))


def _number(parts: tuple[Numbers, ...]) -> float:
    return float(parts[0].flat[0]) if parts and parts[0].size == 1 else float("nan")


def _line(x: Any, y: Any) -> Numbers:
    """Both stacked, as far as they go together."""
    y = y[0] if isinstance(y, tuple) and y else y
    if isinstance(y, tuple) or np.ndim(x) != 1 or np.shape(x) != np.shape(y):
        return _nothing()
    return np.stack([x, y])


def _apart(yours: Numbers, right: Numbers) -> float:
    """How far two paths are from each other at most; infinite where one is not there."""
    if yours.shape != right.shape or not np.isfinite(yours).all():
        return 1e300 if yours.size else -1.0
    return float(abs(yours - right).max())


def _widened(axis: Numbers) -> tuple[float, float]:
    low, high = float(axis.min()), float(axis.max())
    room = 0.15 * max(high - low, 0.5)
    return low - room, high + room
