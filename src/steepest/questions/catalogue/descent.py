"""Descent from (3, 2): which constant steps find the lowest minimum, and what decay buys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steepest.questions.laboratory import Laboratory
from steepest.questions.record import Number, Question, Verdict, all_of, at_least
from steepest.questions.step_surveys import Survey as Results
from steepest.questions.step_surveys import survey

if TYPE_CHECKING:
    from matplotlib.figure import Figure

START = (3.0, 2.0)
COUNTS = 0.01
LARGEST, FEW, MANY = 0.4, 30, 1000
DECAYS = (1.0, 0.9, 0.8, 0.7)
MARKED = (0.01, 0.1, 0.2, 0.3, 0.4)


def experiment(laboratory: Laboratory) -> Results:
    """Descend from many starts with many steps; nothing is left to chance."""
    return survey("assignment", START, LARGEST, MARKED, DECAYS, steps=(FEW, MANY), within=COUNTS)


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
    shares = results.decays.shares_reached()
    grid = 1 / len(results.ends.sizes)
    gain = shares[0.9] - shares[1.0]
    outcome = all_of((at_least(width, width, COUNTS), at_least(gain - grid, gain + grid, COUNTS)))
    return Verdict(outcome, _sentence(results, width, shares), _numbers(results, shares))


def _sentence(results: Results, width: float, shares: dict[float, float]) -> str:
    low, high = results.ends.reached
    lowest = results.decays.lowest
    found = (
        f"From (3, 2) constant steps from {low:.4f} to {high:.4f} reach the lowest minimum "
        f"in {MANY:,} steps, f = {lowest:.4f}; above 2/lambda_max = {results.stable:.4f} none can "
        "settle there"
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
    from steepest.figures.new_figures import figure_of
    from steepest.figures.step_size_plot import StepSizePlot

    return figure_of(StepSizePlot(results.starts, results.ends, results.decays).draw()[0])


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
