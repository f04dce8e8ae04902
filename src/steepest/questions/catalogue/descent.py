"""Descent from (3, 2): which constant steps find the lowest minimum, and what decay buys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from steepest.descent import Path, descend, find_minima
from steepest.descent.stability import stable_step
from steepest.descent.step_sizes import endings, reaching, tails
from steepest.figures.step_sizes import DecayedEnds, StepSizeEnds, StepSizeMap, draw_step_sizes
from steepest.figures.style import figure_of
from steepest.questions.laboratory import Laboratory
from steepest.questions.record import Number, Question, Verdict, all_of, at_least
from steepest.rules import Sgd
from steepest.surfaces import surface

if TYPE_CHECKING:
    from matplotlib.figure import Figure

START = (3.0, 2.0)
COUNTS = 0.01
LARGEST, FEW, MANY = 0.4, 30, 1000
DECAYS = (1.0, 0.9, 0.8, 0.7)
MARKED = (0.01, 0.1, 0.2, 0.3, 0.4)


@dataclass(frozen=True, slots=True, eq=False)
class Results:
    """Ends by step size; f after ``FEW`` constant steps, and the bound 2/lambda_max."""

    starts: StepSizeMap
    ends: StepSizeEnds
    decays: DecayedEnds
    few: dict[float, float]
    said: dict[float, str]
    stable: float


def experiment(laboratory: Laboratory) -> Results:
    """Descend from many starts with many steps; nothing is left to chance."""
    f = surface("assignment")
    minima = find_minima(f)
    sizes = np.linspace(0.002, LARGEST, 200)
    line = np.linspace(-5, 5, 151)
    many = np.stack([np.repeat(line, len(sizes)), np.full(line.size * sizes.size, START[1])])
    ending = endings(minima, tails(f, many, np.tile(sizes, len(line)), 300))
    fine = np.linspace(0.0005, LARGEST, 800)
    here = np.tile(np.array(START)[:, None], (1, len(fine)))
    last = tails(f, here, fine, MANY, last=32)
    short = {d: f.value(tails(f, here, fine, FEW, d)[-1]) for d in DECAYS}
    paths = {size: descend(f, START, size, FEW) for size in MARKED}
    lowest = minima.found[0]
    return Results(
        starts=StepSizeMap(
            sizes=sizes,
            starts=line,
            ending=ending.reshape(len(line), len(sizes)),
            minima=tuple(f"reaches f = {each.value:.4f}" for each in minima.found),
            start=START[0],
            at=f"y = {START[1]:g}",
            steps=300,
        ),
        ends=StepSizeEnds(
            sizes=fine,
            values=f.value(last.swapaxes(0, 1)),
            ending=endings(minima, last),
            reached=reaching(f, minima, START, fine, MANY),
            marked=MARKED[1:],
            steps=MANY,
        ),
        decays=DecayedEnds(fine, short, lowest.value, COUNTS, FEW),
        few={size: path.value for size, path in paths.items()},
        said={size: _ended(path) for size, path in paths.items()},
        stable=stable_step(f, lowest, Sgd())[0],
    )


def _ended(path: Path) -> str:
    """Where a descent went, in a few words."""
    last = path.values[-8:]
    return {
        "cycle": f"circles, f between {last.min():.4f} and {last.max():.4f}",
        "local minimum": f"ends in the local minimum, f = {path.value:.4f}",
        "global minimum": f"reaches the lowest minimum, f = {path.value:.4f}",
    }.get(path.status, f"has come to f = {path.value:.4f}")


def procedure(results: Results) -> str:
    """The experiment in a sentence."""
    return (
        f"Gradient descent on f(x, y) = x^2 + y^2 + x(y + 2) + cos(3x), whose lowest minimum is "
        f"{results.decays.lowest:.4f}, from (3, 2) with {len(results.ends.sizes)} step sizes up to "
        f"{LARGEST:g}, constant for {MANY:,} steps and decaying for {FEW}; and from "
        f"{len(results.starts.starts)} starts beside it."
    )


def varied(_: Results) -> str:
    """No chance in it."""
    return "Step size, decay and start varied; nothing is random, so there is no interval."


def verdict(results: Results) -> Verdict:
    """Whether constant steps reach the minimum, and decay widens the range of first steps."""
    low, high = results.ends.reached
    width = high - low if high > low else 0.0
    shares = results.decays.shares()
    grid = 1 / len(results.ends.sizes)
    gain = shares[0.9] - shares[1.0]
    outcome = all_of((at_least(width, width, COUNTS), at_least(gain - grid, gain + grid, COUNTS)))
    return Verdict(outcome, _sentence(results, width, shares), _numbers(results, shares))


def _sentence(results: Results, width: float, shares: dict[float, float]) -> str:
    low, high = results.ends.reached
    lowest = results.decays.lowest
    found = (
        f"From (3, 2) constant steps from {low:.4f} to {high:.4f} reach the lowest minimum, "
        f"f = {lowest:.4f}; above 2/lambda_max = {results.stable:.4f} none can settle there"
        if width > 0
        else f"From (3, 2) no constant step up to {LARGEST:g} reaches the lowest minimum"
    )
    small, *told = (f"{size:g} {said}" for size, said in results.said.items())
    return (
        f"{found}. Of steps that are too small, {small}, and {told[0]}, after {FEW} of them; of "
        f"too large ones, {told[1]}. With a decay of 0.9, {100 * shares[0.9]:.0f} % of the first "
        f"steps up to {LARGEST:g} come within {COUNTS:g} of it in {FEW} steps, against "
        f"{100 * shares[1.0]:.0f} % of constant ones; so strong a decay as 0.7 brings "
        f"{100 * shares[0.7]:.0f} % there."
    )


def _numbers(results: Results, shares: dict[float, float]) -> tuple[Number, ...]:
    low, high = results.ends.reached
    tried = len(results.ends.sizes)
    return (
        Number("smallest constant step that reaches the lowest minimum", low),
        Number("largest constant step that reaches it", high),
        Number("2/lambda_max there", results.stable),
        *(Number(f"f after {FEW} steps of {size:g}", value) for size, value in results.few.items()),
        *(
            Number(
                f"first steps within {COUNTS:g} of it after {FEW} steps, decay {decay:g}",
                100 * share,
                n=tried,
                of="step sizes",
                unit="%",
            )
            for decay, share in shares.items()
        ),
    )


def figure(results: Results) -> Figure:
    """Ends by start and step, ends of the one start, and what decay buys."""
    return figure_of(draw_step_sizes(results.starts, results.ends, results.decays)[0])


QUESTION = Question(
    name="descent",
    asks="Does descent find the minimum from (3, 2)? What do too small and too large a step do, "
    "and what does decay buy?",
    claim="From (3, 2) a range of constant steps finds the lowest minimum, and decay widens it.",
    matters="A descent that stopped has not thereby found the lowest minimum, and one that jumps "
    "about is not near it: the step size decides which minimum is reached, and whether any.",
    counts=COUNTS,
    unit="in step size, and as a share of step sizes",
    experiment=experiment,
    procedure=procedure,
    varied=varied,
    verdict=verdict,
    figure=figure,
    order=1,
    trains=False,
    seconds=3.0,
)
