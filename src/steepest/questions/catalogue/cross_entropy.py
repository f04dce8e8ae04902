"""Binary cross-entropy of perfect and hopeless predictions, as written and from the logit."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from steepest.figures.logit_curves import DTYPES
from steepest.questions.cross_entropy_errors import (
    DIGITS,
    CrossEntropyErrors,
    compute_cross_entropy_errors,
)
from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.outcomes import combine_outcomes, outcome_from_interval
from steepest.questions.question import Question
from steepest.questions.verdicts import ClaimVerdict, Number

if TYPE_CHECKING:
    from matplotlib.figure import Figure

PANELS = {
    "loss as written": (0, 1),
    "gradient as written": (2, 3),
    "gradient, 0 and 1 replaced": (4, 5),
}


class CrossEntropy(Question):
    """Loss and gradient for logits from -100 to 100, in both dtypes."""

    name = "cross-entropy"
    asks = "What is the binary cross-entropy of a perfect prediction, naively and properly?"
    claim = (
        "Computed from the logit, loss and gradient are right for every logit from -100 to 100; "
        "computed as the formula is written, they are not."
    )
    matters = (
        "A network that learns well produces logits far from 0. There the formula as written turns "
        "the loss into NaN, which ends the training, or the gradient into 0, which ends the "
        "learning."
    )
    smallest_effect, unit = 0.01, "relative error, and share of logits"
    order, trains, seconds = 3, False, 1.0
    headlines: ClassVar = {
        "supported": "Almost 0, computed from the logit; {}, computed as the formula is written.",
        "refuted": "The loss from the logit is wrong somewhere, or the formula is right.",
        "undecided": "It is undecided which of the two formulas is right.",
    }

    def experiment(self, setup: ExperimentSetup) -> CrossEntropyErrors:
        return compute_cross_entropy_errors(setup)

    def procedure(self, results: CrossEntropyErrors) -> str:
        return (
            "The loss of one sample and its derivative by the logit z are computed for "
            f"{len(results.exact[0]):,} logits from -100 to 100 and both labels, in float32 and "
            "float64, in three forms: as the formula of the probability is written; with "
            "probabilities of exactly 0 and 1 replaced by 1e-10 and 1 − 1e-10 (the exercise's "
            f"fix); and from the logit. Each is compared with values of {DIGITS} digits, at least "
            "22 of which are right."
        )

    def varied(self, results: CrossEntropyErrors) -> str:
        return (
            "Logit, label, number format and formula varied. Nothing is random, so there is no "
            "interval."
        )

    def verdict(self, results: CrossEntropyErrors) -> ClaimVerdict:
        error = results.largest_stable_error
        shares = {key: max(each) for key, each in self._of_forms(results.wrong_share).items()}
        smallest = self._of_forms(results.smallest_wrong_logit)
        written = shares["loss as written", "float64"]
        outcome = combine_outcomes(
            (
                outcome_from_interval(-error, -error, -self.smallest_effect),
                outcome_from_interval(written, written, self.smallest_effect),
            )
        )
        wrong = {key: f"|z| = {min(sizes):.1f}" for key, sizes in smallest.items()}
        loss, _, fixed = PANELS
        reason = ", because 0 log 0 is computed as 0 times −inf"
        logits = len(results.exact[0])
        return ClaimVerdict(
            outcome,
            f"As written, the loss of a perfect prediction is {_text(results.perfect)}"
            f"{reason if math.isnan(results.perfect) else ''}, and that of the worst prediction is "
            f"{_text(results.worst)}; with ŷ clipped to [eps, 1 − eps] they are "
            f"{results.perfect_clipped:.1e} and {results.worst_clipped:.1f}. Computed from the "
            f"logit, loss and gradient have a relative error of at most {error:.1e}.",
            (
                Number("loss as written, perfect prediction", results.perfect),
                Number("loss as written, worst prediction", results.worst),
                Number("largest relative error from the logit", error, n=logits, of="logits"),
                *(
                    Number(f"wrong {form}, {dtype}", 100 * share, n=logits, of="logits", unit="%")
                    for (form, dtype), share in shares.items()
                ),
            ),
            self.headlines[outcome].format(_text(results.perfect)),
            (
                f"As written, the loss is wrong from {wrong[loss, 'float64']} on in float64 and "
                f"from {wrong[loss, 'float32']} on in float32 (by more than 0.01, or by 1 % where "
                "it is above 1).",
                f"With 0 and 1 replaced, the gradient is wrong from {wrong[fixed, 'float64']} and "
                f"{wrong[fixed, 'float32']} on.",
            ),
        )

    def _of_forms(
        self, measure: Callable[[int, str, float], float]
    ) -> dict[tuple[str, str], list[float]]:
        """A measure of both panels of each form, in each dtype."""
        return {
            (form, dtype): [measure(panel, dtype, self.smallest_effect) for panel in panels]
            for form, panels in PANELS.items()
            for dtype in DTYPES
        }

    def figure(self, results: CrossEntropyErrors) -> Figure:
        from steepest.figures.logit_curves import LogitCurves
        from steepest.figures.new_figures import figure_of

        axes = LogitCurves(results.panels).draw()
        for ax, panel in zip(axes[4:], results.panels[4:], strict=True):
            ax.set_title(f"label y = {panel.label}: gradient, 0 and 1 replaced", fontsize=10)
        axes[4].set_ylabel("gradient (log scale)")
        return figure_of(axes[0])


def _text(value: float) -> str:
    return "NaN" if math.isnan(value) else f"{value:g}"
