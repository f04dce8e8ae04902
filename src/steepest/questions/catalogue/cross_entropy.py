"""Binary cross-entropy of perfect and hopeless predictions, as written and as it should be."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from steepest.figures.logit_curves import DTYPES
from steepest.questions.laboratory import Laboratory
from steepest.questions.logits import LogitErrors as Results
from steepest.questions.logits import logit_errors
from steepest.questions.record import Number, Question, Verdict, all_of, at_least

if TYPE_CHECKING:
    from matplotlib.figure import Figure

COUNTS = 0.01


def experiment(laboratory: Laboratory) -> Results:
    """Loss and gradient for logits from -100 to 100 in both dtypes; nothing is left to chance."""
    return logit_errors()


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
        (what, dtype): max(results.wrong(panel, dtype, COUNTS) for panel in panels)
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
    from steepest.questions.drawings.cross_entropy import draw

    return draw(results)


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
