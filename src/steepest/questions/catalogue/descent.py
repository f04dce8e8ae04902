"""Gradient descent from (3, 2): which step sizes reach the lowest minimum, and what decay does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.outcomes import combine_outcomes, outcome_from_interval
from steepest.questions.question import Question
from steepest.questions.step_size_surveys import StepSizeSurvey, survey_step_sizes
from steepest.questions.verdicts import ClaimVerdict, Number

if TYPE_CHECKING:
    from matplotlib.figure import Figure

START, LARGEST, FEW, MANY = (3.0, 2.0), 0.4, 30, 1000
DECAYS = (1.0, 0.9, 0.8, 0.7)
MARKED = (0.01, 0.1, 0.2, 0.3, 0.4)


class Descent(Question):
    """Constant and decaying step sizes on the exercise's surface."""

    name = "descent"
    asks = (
        "Does gradient descent find the minimum from (3, 2)? What happens if the step size is too "
        "small or too large, and what does decay change?"
    )
    claim = (
        "From (3, 2) a range of constant step sizes reaches the lowest minimum, and in 30 steps "
        "more step sizes reach it with a decay of 0.9 than without decay."
    )
    matters = (
        "A descent that has stopped need not be in the lowest minimum, and one that jumps about "
        "need not be near it. The step size decides which minimum is reached, and whether any is."
    )
    smallest_effect, unit = 0.01, "in step size, and in the share of step sizes"
    order, trains, seconds = 1, False, 3.0

    def experiment(self, setup: ExperimentSetup) -> StepSizeSurvey:
        return survey_step_sizes(
            "assignment",
            START,
            LARGEST,
            MARKED,
            DECAYS,
            steps=(FEW, MANY),
            tolerance=self.smallest_effect,
        )

    def procedure(self, results: StepSizeSurvey) -> str:
        return (
            "Gradient descent on f(x, y) = x^2 + y^2 + x(y + 2) + cos(3x), whose lowest minimum "
            f"is {results.decays.lowest:.4f}, starts at (3, 2) with {len(results.ends.sizes)} step "
            f"sizes up to {LARGEST:g}, constant for {MANY:,} steps and decaying for {FEW}, and "
            f"with constant step sizes at {len(results.starts.starts)} starts along x."
        )

    def varied(self, results: StepSizeSurvey) -> str:
        return "Step size, decay and start varied. Nothing is random, so there is no interval."

    def verdict(self, results: StepSizeSurvey) -> ClaimVerdict:
        low, high = results.ends.reached
        width = high - low if high > low else 0.0
        shares = results.decays.shares_reached()
        tried = len(results.ends.sizes)
        gain, grid = shares[0.9] - shares[1.0], 1 / tried
        outcome = combine_outcomes(
            (
                outcome_from_interval(width, width, self.smallest_effect),
                outcome_from_interval(gain - grid, gain + grid, self.smallest_effect),
            )
        )
        near = f"within {self.smallest_effect:g} of the lowest minimum after {FEW} steps"
        few = results.few_steps.items()
        return ClaimVerdict(
            outcome,
            self._sentence(results, shares),
            (
                Number("smallest constant step size that reaches the lowest minimum", low),
                Number("largest constant step size that reaches the lowest minimum", high),
                Number("2/lambda_max at the lowest minimum", results.stable),
                *(Number(f"f after {FEW} steps of size {size:g}", value) for size, value in few),
                *(
                    Number(f"{near}, decay {decay:g}", 100 * share, n=tried, of="step sizes",
                           unit="%")
                    for decay, share in shares.items()
                ),
            ),
        )  # fmt: skip

    def _sentence(self, results: StepSizeSurvey, shares: dict[float, float]) -> str:
        low, high = results.ends.reached
        reached = (
            f"From (3, 2) constant step sizes from {low:.4f} to {high:.4f} reach the lowest "
            f"minimum, f = {results.decays.lowest:.4f}, in {MANY:,} steps; above 2/lambda_max = "
            f"{results.stable:.4f} none can settle there"
            if high > low
            else f"From (3, 2) no constant step size up to {LARGEST:g} reaches the lowest minimum"
        )
        outcomes = [f"{size:g}, {text}" for size, text in list(results.outcomes.items())[:3]]
        strong = f"{100 * shares[0.7]:.0f} % reach it" if shares[0.7] else "no step size reaches it"
        return (
            f"{reached}. After {FEW} steps of size {'; with size '.join(outcomes)}. With a decay "
            f"of 0.9, {100 * shares[0.9]:.0f} % of the first step sizes up to {LARGEST:g} come "
            f"within {self.smallest_effect:g} of the lowest minimum in {FEW} steps, compared with "
            f"{100 * shares[1.0]:.0f} % of the constant ones. With a decay of 0.7 {strong}."
        )

    def figure(self, results: StepSizeSurvey) -> Figure:
        from steepest.figures.new_figures import figure_of
        from steepest.figures.step_size_plot import StepSizePlot

        return figure_of(StepSizePlot(results.starts, results.ends, results.decays).draw()[0])
