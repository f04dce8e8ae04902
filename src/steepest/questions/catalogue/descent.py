"""Gradient descent from (3, 2): which step sizes reach the lowest minimum, and what decay does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.outcomes import Outcome, combine_outcomes, outcome_from_interval
from steepest.questions.question import Question
from steepest.questions.step_size_surveys import StepSizeSurvey, survey_step_sizes
from steepest.questions.verdicts import ClaimVerdict, Number

if TYPE_CHECKING:
    from matplotlib.figure import Figure

START, LARGEST, STEPS = (3.0, 2.0), 0.4, (30, 300, 1000)
DECAYS = (1.0, 0.95, 0.9, 0.8, 0.7)
MARKED = (0.01, 0.1, 0.2, 0.3, 0.4)
DECAY, STRONG = 0.9, 0.7


class Descent(Question):
    """Constant and decaying step sizes on the exercise's surface."""

    name = "descent"
    asks = (
        "Does gradient descent find the minimum from (3, 2)? What happens if the step size is too "
        "small or too large, and what does decay change?"
    )
    claim = (
        "From (3, 2) only some constant step sizes reach the lowest minimum. A decay of 0.9 lets "
        "larger first step sizes reach it, and the smallest of the constant ones no longer do."
    )
    matters = (
        "A descent that has stopped need not be in the lowest minimum, and one that jumps about "
        "need not be near it. The step size decides which minimum is reached, and whether any is."
    )
    smallest_effect, unit = 0.01, "in step size"
    order, trains, seconds = 1, False, 3.0

    def experiment(self, setup: ExperimentSetup) -> StepSizeSurvey:
        return survey_step_sizes(
            setup, "assignment", START, LARGEST, MARKED, DECAYS, STEPS, tolerance=0.01
        )

    def procedure(self, results: StepSizeSurvey) -> str:
        return (
            "Gradient descent on f(x, y) = x² + y² + x(y + 2) + cos(3x), whose lowest minimum is "
            f"{results.lowest:.4f}, starts at (3, 2) with {len(results.ends.sizes)} step sizes up "
            f"to {LARGEST:g}, constant and decaying, for {STEPS[0]}, {STEPS[1]} and {STEPS[2]:,} "
            f"steps, and with constant step sizes at {len(results.starts.starts)} starts along x. "
            "It has reached the minimum if its last values of f are within "
            f"{results.decays.within:g} of it."
        )

    def varied(self, results: StepSizeSurvey) -> str:
        return "Step size, decay and start varied. Nothing is random, so there is no interval."

    def verdict(self, results: StepSizeSurvey) -> ClaimVerdict:
        grid = LARGEST / len(results.ends.sizes)
        outcome = combine_outcomes(
            outcome_from_interval(shift - grid, shift + grid, self.smallest_effect)
            for steps in STEPS
            for shift in self._shifts(results, steps)
        )
        low, high = results.ends.reached
        few = results.few_steps.items()
        headline, reached, *remarks = self._sentences(results, outcome)
        return ClaimVerdict(
            outcome,
            reached,
            (
                Number("smallest constant step size that reaches the lowest minimum", low),
                Number("largest constant step size that reaches the lowest minimum", high),
                Number("2/λmax at the lowest minimum", results.stable),
                *(Number(f"f after {STEPS[0]} steps of size {s:g}", value) for s, value in few),
                *self._numbers_of_ranges(results),
            ),
            headline,
            tuple(remarks),
        )

    def _shifts(self, results: StepSizeSurvey, steps: int) -> tuple[float, float]:
        """By how much decay moves the two ends of the lowest range; 0 if there is none."""
        constant, decayed = (results.decays.ranges[each][steps] for each in (1.0, DECAY))
        if not constant or not decayed:
            return 0.0, 0.0
        return decayed[0][0] - constant[0][0], decayed[0][1] - constant[0][1]

    def _numbers_of_ranges(self, results: StepSizeSurvey) -> list[Number]:
        return [
            Number(f"{end} first step size within 0.01 of it after {steps:,} steps, {kind}", limit)
            for decay, kind in ((1.0, "constant"), (DECAY, f"decay {DECAY:g}"))
            for steps in STEPS
            for low_high in results.decays.ranges[decay][steps][:1]
            for end, limit in zip(("smallest", "largest"), low_high, strict=True)
        ]

    def _sentences(self, results: StepSizeSurvey, outcome: Outcome) -> list[str]:
        """The headline, what constant step sizes reach, and what else was found."""
        low, high = results.ends.reached
        found = high > low
        constant = f"with constant step sizes from {low:.3f} to {high:.3f}"
        last = f"f = {results.lowest:.4f}, in {STEPS[-1]:,} steps"
        larger = ", or with larger ones that decay" if outcome == "supported" else ""
        return [
            f"Only {constant}{larger}." if found else "Not with a constant step size.",
            f"From (3, 2) descent reaches the lowest minimum, {last}, {constant}; above "
            f"2/λmax = {results.stable:.4f} it cannot settle there."
            if found
            else f"No constant step size up to {LARGEST:g} reaches the lowest minimum, {last}.",
            *(
                f"After {STEPS[0]} steps of size {size:g}, {text}."
                for size, text in list(results.outcomes.items())[:3]
            ),
            *(self._describe_decay(results, decay) for decay in (DECAY, STRONG)),
        ]

    def _describe_decay(self, results: StepSizeSurvey, decay: float) -> str:
        ranges = results.decays.ranges[decay][STEPS[-1]]
        if not ranges:
            return (
                f"With a decay of {decay:g} none up to {LARGEST:g} reaches it: all steps together "
                f"are at most {1 / (1 - decay):.1f} times the first step size."
            )
        ends = " and ".join(f"from {low:.3f} to {high:.3f}" for low, high in ranges)
        tried = ", the largest tried," if ranges[-1][1] == LARGEST else ""
        return f"With a decay of {decay:g} first step sizes {ends}{tried} reach it."

    def figure(self, results: StepSizeSurvey) -> Figure:
        from steepest.figures.new_figures import figure_of
        from steepest.figures.step_size_plot import StepSizePlot

        return figure_of(StepSizePlot(results.starts, results.ends, results.decays).draw()[0])
