"""Binary cross-entropy of perfect and hopeless predictions, as written and as it should be."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from steepest.figures.logits import DTYPES, LogitCurves, logit_curves
from steepest.losses import bce_loss, naive_bce_loss
from steepest.questions.laboratory import Laboratory
from steepest.questions.logits import exact_values, mended, relative_errors
from steepest.questions.record import Number, Question, Verdict, all_of, at_least

if TYPE_CHECKING:
    from matplotlib.figure import Figure

COUNTS = 0.01


@dataclass(frozen=True, slots=True, eq=False)
class Results:
    """Curves over the logits, and the relative errors of what was computed.

    Attributes:
        panels: loss, gradient, and gradient after the exercise's fix, each for labels 0 and 1.
        exact: what each should be, (k,).
        perfect, worst: the formula as written of a perfect and of the worst prediction.
        proper: ``bce_loss`` of the same.
    """

    panels: tuple[LogitCurves, ...]
    exact: tuple[NDArray[np.float64], ...]
    perfect: float
    worst: float
    proper: tuple[float, float]

    def wrong(self, panel: int, dtype: str) -> float:
        """The share of logits for which the formula is off by more than counts."""
        right = self.exact[panel]
        # What should be next to nothing and is 0 is near enough.
        errors = relative_errors(self.panels[panel].naive[dtype], right, 1.0)
        return float((~(errors <= COUNTS)).mean())

    @property
    def error(self) -> float:
        """The largest relative error of what is computed from the logit."""
        tiny = float(np.finfo(np.float32).tiny)  # below it float32 has fewer digits
        return max(
            float(relative_errors(panel.stable[dtype], right, tiny).max())
            for panel, right in zip(self.panels, self.exact, strict=True)
            for dtype in DTYPES
        )


def experiment(laboratory: Laboratory) -> Results:
    """Loss and gradient for logits from -100 to 100 in both dtypes; nothing is left to chance."""
    panels = logit_curves()
    y = np.array([0.0, 1.0])
    return Results(
        panels=(*panels, *(mended(panel) for panel in panels[2:])),
        exact=tuple(
            exact_values(panel.z, panel.label, panel.quantity) for panel in (*panels, *panels[2:])
        ),
        perfect=float(naive_bce_loss(y, y)),
        worst=float(naive_bce_loss(y, 1 - y)),
        proper=(float(bce_loss(y, y)), float(bce_loss(y, 1 - y))),
    )


def procedure(results: Results) -> str:
    """The experiment in a sentence."""
    return (
        f"The loss of one sample and its derivative by the logit z, for {len(results.exact[0]):,} "
        "logits from -100 to 100 and both labels, in float32 and float64: as the formula of the "
        "probability is written, with its probabilities of exactly 0 and 1 replaced by 1e-10 and "
        "1 - 1e-10 (the exercise's fix), and from the logit; each held against 50 digits."
    )


def varied(_: Results) -> str:
    """No chance in it."""
    return "Logit, label, number format and formula varied; nothing is random: no interval."


def verdict(results: Results) -> Verdict:
    """Whether the stable form is right everywhere and the written one is not."""
    error = results.error
    pairs = {"loss": (0, 1), "gradient": (2, 3), "mended": (4, 5)}
    shares = {
        (what, dtype): max(results.wrong(panel, dtype) for panel in panels)
        for what, panels in pairs.items()
        for dtype in DTYPES
    }
    naive = shares["loss", "float64"]
    outcome = all_of((at_least(-error, -error, -COUNTS), at_least(naive, naive, COUNTS)))
    told = {key: f"{100 * share:.0f} %" for key, share in shares.items()}
    perfect, worst = results.proper
    return Verdict(
        outcome,
        f"Of a perfect prediction the formula as written gives {_named(results.perfect)}, since "
        f"0 log 0 is 0 times -inf, and of the worst one {_named(results.worst)}, which is right; "
        f"with y_hat clipped to [eps, 1 - eps] it is {perfect:.1e} and {worst:.1f}. As written "
        f"the loss is wrong for up to {told['loss', 'float64']} of the logits in float64 and "
        f"{told['loss', 'float32']} in float32; with exact 0 and 1 replaced, the gradient still "
        f"is for {told['mended', 'float64']} and {told['mended', 'float32']}. From the logit the "
        f"largest relative error of loss and gradient is {error:.1e}.",
        _numbers(results, shares),
    )


def _named(value: float) -> str:
    return "NaN" if math.isnan(value) else f"{value:g}"


def _numbers(results: Results, shares: dict[tuple[str, str], float]) -> tuple[Number, ...]:
    logits = len(results.exact[0])
    words = {
        "loss": "loss as written",
        "gradient": "gradient as written",
        "mended": "gradient, exact 0 and 1 replaced",
    }
    return (
        Number("as written, perfect prediction", results.perfect),
        Number("as written, worst prediction", results.worst),
        Number("largest relative error from the logit", results.error, n=logits, of="logits"),
        *(
            Number(f"wrong, {words[what]}, {dtype}", 100 * share, n=logits, of="logits", unit="%")
            for (what, dtype), share in shares.items()
        ),
    )


def figure(results: Results) -> Figure:
    """Loss, gradient, and gradient after the fix, over the logits."""
    from steepest.figures.logit_drawing import draw_logits, sentences
    from steepest.figures.style import figure_of, finish, own_axes

    axes = own_axes(2, 3, width=3.6, height=2.6)
    draw_logits(results.panels, axes)
    legend = axes[0].get_legend()
    if legend is not None:
        legend.remove()
    for ax, panel in zip(axes[4:], results.panels[4:], strict=True):
        ax.set_title(f"label y = {panel.label}: gradient, 0 and 1 replaced", fontsize=10)
    finish(axes[0], sentences(results.panels), own=True, columns=3)
    return figure_of(axes[0])


QUESTION = Question(
    name="cross-entropy",
    asks="What is the binary cross-entropy of a perfect prediction, naively and properly?",
    claim="Computed from the logit, loss and gradient are right for every logit from -100 to 100; "
    "as the formula is written they are not.",
    matters="A network that learns well drives its logits far from 0. There the formula as written "
    "turns the loss into NaN and ends the training, or the gradient into 0 and ends the learning.",
    counts=COUNTS,
    unit="relative error, and as a share of logits",
    experiment=experiment,
    procedure=procedure,
    varied=varied,
    verdict=verdict,
    figure=figure,
    order=3,
    trains=False,
    seconds=1.0,
)
