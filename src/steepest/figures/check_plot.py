"""A checked function beside the reference.

A descent shows its path, an activation its curve, a loss its curve over the probability of the
true class, a layer the distribution of its initial weights.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.checks import Check, user_and_reference
from steepest.checks.calling import SafeFunction
from steepest.checks.catalogue.exercise_function import exercise_function
from steepest.errors import CheckError
from steepest.figures.labels import join_sentences
from steepest.figures.one_axes_figure import OneAxesFigure
from steepest.figures.style import COLOURS, GREY, style_axes
from steepest.nn.activations import relu

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Numbers = NDArray[np.float64]

# Start x, start y, step size, steps and decay of the descents of which one is shown.
DESCENTS = ((-2.0, 1.5, 0.15, 10, 0.9), (3.0, 2.0, 0.1, 10, 1.0), (3.0, 2.0, 0.1, 3, 0.5))
RESOLUTION = 120  # points along each axis of the contours
BINS = 60


@dataclass(frozen=True, slots=True, eq=False)
class LinePair:
    """A line of the user's function and that of the reference.

    Attributes:
        label: what distinguishes it from other pairs; "" if there is one pair only.
        yours: (2, k), x above y; (2, 0) where the function fails.
        reference: (2, k).
    """

    label: str
    yours: Numbers
    reference: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class CheckPlot(OneAxesFigure):
    """What the figure shows.

    Attributes:
        pairs: the lines.
        labels: of both axes.
        about: what is shown, one sentence.
        check: with its verdict.
        logarithmic: whether the x axis is.
        contours: x, y and heights of the surface below a path, or None.
    """

    pairs: tuple[LinePair, ...]
    labels: tuple[str, str]
    about: str
    check: Check
    logarithmic: bool = False
    contours: tuple[Numbers, Numbers, Numbers] | None = None

    @classmethod
    def of(cls, check: Check) -> CheckPlot:
        """Compute the values of both functions.

        Raises:
            CheckError: this piece has no picture.
        """
        if check.piece not in PLOTS:
            raise CheckError(
                f"plot must have a picture to draw, got a check of {check.piece!r} "
                f"(there are pictures of {', '.join(PLOTS)}; frame lists every probe)"
            )
        return PLOTS[check.piece](check, *user_and_reference(check))

    @property
    def caption(self) -> str:
        """What is shown, and the verdict."""
        missing = ""
        if not any(pair.yours.size for pair in self.pairs):
            missing = "Yours returned nothing that can be drawn."
        elif not all(np.isfinite(pair.yours).all() for pair in self.pairs):
            missing = "Where your line has a gap, it is NaN or infinite."
        return join_sentences(self.about, missing, self.check.sentence)

    _size = (6.0, 4.6)

    def _draw_data(self, ax: Axes) -> None:
        """Draw your function over the reference."""
        style_axes(ax)
        style: dict[str, Any] = {}
        if self.contours is not None:
            ax.grid(False)
            ax.contour(*self.contours, 18, colors="#bbbbbb", linewidths=0.6, linestyles="solid")
            style = {"marker": "o", "markersize": 4}
        for number, pair in enumerate(self.pairs):
            right = "right" if number == 0 else None
            ax.plot(*pair.reference, color=GREY, alpha=0.45, linewidth=5, label=right, **style)
            if pair.yours.size:
                label = f"yours, {pair.label}" if pair.label else "yours"
                dashes = ("-", "--")[number]
                colour = COLOURS[2] if self.check.ok else (COLOURS[5], COLOURS[0])[number]
                ax.plot(*pair.yours, dashes, color=colour, linewidth=1.6, label=label, **style)
        if self.contours is not None:
            start = self.pairs[0].reference[:, 0]
            ax.plot(*start, "s", color="black", markersize=6, label="start", linestyle="none")
            x, y, _ = self.contours
            ax.set(xlim=x[[0, -1]], ylim=y[[0, -1]])
        if self.logarithmic:
            ax.set_xscale("log")
        ax.set(xlabel=self.labels[0], ylabel=self.labels[1])

    def _add_legend(self, ax: Axes, *, above: bool) -> None:
        ax.legend(frameon=self.contours is not None, framealpha=0.9)


def _plot_activation(check: Check, user: SafeFunction, reference: SafeFunction) -> CheckPlot:
    x = np.linspace(-6, 6, 241)
    pair = LinePair("", _line(x, user(x).arrays), _line(x, reference(x).arrays))
    about = f"{check.piece}(x) at {x.size} points from -6 to 6."
    return CheckPlot((pair,), ("x", f"{check.piece}(x)"), about, check)


def _plot_loss(check: Check, user: SafeFunction, reference: SafeFunction) -> CheckPlot:
    probability = 10.0 ** np.linspace(-20, 0, 121)
    pairs = []
    for label in (1.0, 0.0):
        p = probability if label else 1 - probability
        lines = [
            np.array([_number(call(np.array([label]), np.array([q])).arrays) for q in p])
            for call in (user, reference)
        ]
        pairs.append(LinePair(f"label {label:g}", *(np.stack([probability, y]) for y in lines)))
    about = (
        f"Loss of one sample at {probability.size} probabilities of its class from 1e-20 to 1; it "
        "is level where probabilities are clipped."
    )
    labels = ("probability of the sample's class", "loss")
    return CheckPlot(tuple(pairs), labels, about, check, logarithmic=True)


def _plot_descent(check: Check, user: SafeFunction, reference: SafeFunction) -> CheckPlot:
    """The descent on which the two paths are farthest apart."""
    found = []
    for start_x, start_y, *rest in DESCENTS:
        arguments = (np.float64(start_x), np.float64(start_y), *rest)
        if rest[-1] == 1.0 or "decay" in user.roles:
            lines = []
            for call in (user, reference):
                parts = call(*arguments).arrays
                lines.append(_line(*parts[3:]) if parts else _no_line())
            found.append((_largest_distance(*lines), arguments, lines))
    _, arguments, (yours, right) = max(found, key=lambda each: each[0])
    x, y, step_size, steps, decay = arguments
    about = (
        f"From ({x:g}, {y:g}), step size {step_size:g}, {steps} steps, decay {decay:g}; contours "
        "of f(x, y) = x^2 + y^2 + x (y + 2) + cos(3x)."
    )
    shown = np.hstack([yours, right])
    shown = shown[:, (abs(shown) < 50).all(axis=0)]
    spans = [np.linspace(*_widened_range(axis), RESOLUTION) for axis in shown]
    contours = (*spans, exercise_function(*np.meshgrid(*spans)))
    pair = LinePair("", yours, right)
    return CheckPlot((pair,), ("x", "y"), about, check, contours=contours)


def _plot_layer(check: Check, user: SafeFunction, reference: SafeFunction) -> CheckPlot:
    d_in, d_out = 300, 80
    both = [call(d_in, d_out, relu, 0).arrays for call in (user, reference)]
    spread = max(float(np.std(parts[0])) for parts in both if parts)
    edges = np.linspace(-4 * spread, 4 * spread, BINS + 1)
    middles = (edges[:-1] + edges[1:]) / 2
    lines = [
        np.stack([middles, np.histogram(parts[0], edges)[0] / parts[0].size / np.diff(edges)])
        if parts
        else _no_line()
        for parts in both
    ]
    about = f"Density of the {d_in * d_out} initial weights of a layer of {d_in} to {d_out} units."
    pair = LinePair("", *lines)
    return CheckPlot((pair,), ("weight", "density"), about, check)


PLOTS: Mapping[str, Callable[[Check, SafeFunction, SafeFunction], CheckPlot]] = {
    "descent": _plot_descent,
    "sigmoid": _plot_activation,
    "relu": _plot_activation,
    "bce": _plot_loss,
    "layer": _plot_layer,
}


def _no_line() -> Numbers:
    return np.zeros((2, 0))


def _number(parts: tuple[Numbers, ...]) -> float:
    """The single number that a function returned, or NaN."""
    return float(parts[0].flat[0]) if parts and parts[0].size == 1 else float("nan")


def _line(x: Any, y: Any) -> Numbers:
    """x above y, (2, k); no line if their shapes differ."""
    y = y[0] if isinstance(y, tuple) and y else y
    if isinstance(y, tuple) or np.ndim(x) != 1 or np.shape(x) != np.shape(y):
        return _no_line()
    return np.stack([x, y])


def _largest_distance(yours: Numbers, right: Numbers) -> float:
    """Between two paths; 1e300 if yours has other points or is not finite, -1 if it has none."""
    if yours.shape != right.shape or not np.isfinite(yours).all():
        return 1e300 if yours.size else -1.0
    return float(abs(yours - right).max())


def _widened_range(values: Numbers) -> tuple[float, float]:
    """The smallest and the largest value with room on both sides."""
    low, high = float(values.min()), float(values.max())
    room = 0.15 * max(high - low, 0.5)
    return low - room, high + room
