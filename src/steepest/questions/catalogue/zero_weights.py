"""First weights of zero: why fatal, and why not for the biases?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.questions.arms import choose_and_judge
from steepest.questions.first_weights import first_layer, with_biases
from steepest.questions.laboratory import Laboratory
from steepest.questions.record import (
    REFUTED,
    SUPPORTED,
    UNDECIDED,
    Number,
    Outcome,
    Question,
    Verdict,
    all_of,
    at_least,
    numbers_of,
)
from steepest.statistics import equivalent, paired, share_interval

if TYPE_CHECKING:
    from matplotlib.figure import Figure

COUNTS = 0.01
ACTIVATIONS: Final = ("relu", "tanh", "sigmoid")
WIDTH = 32
COMMON: dict[str, Any] = {"hidden": (WIDTH,), "batch_size": 32, "epochs": 40}
RATES: Final = (0.03, 0.1, 0.3, 1.0)
LOOKED_AT: Final = 16
"""Seeds whose weights are compared, and that choose the rate of the runs with random biases."""


@dataclass(frozen=True, slots=True, eq=False)
class Results:
    """For each of ACTIVATIONS, on the same seeds, from zero weights and from random ones.

    ``zero`` and ``random`` are test accuracies (3, seeds), NaN where a run diverged; ``curves``
    training losses after each epoch from zero weights (3, seeds, epochs + 1). ``identical`` counts
    runs from zero whose hidden units all have the same bits at the end, ``moved`` those whose
    hidden layer moved at all, of ``looked_at``. ``biased`` has test accuracies (seeds,) of relu
    with random biases, ``constant`` the share of the larger class.
    """

    data: str
    samples: tuple[int, int, int]
    rates: tuple[str, ...]
    zero: NDArray[np.float64]
    random: NDArray[np.float64]
    curves: NDArray[np.float64]
    identical: tuple[int, ...]
    moved: tuple[int, ...]
    looked_at: int
    biased_rate: float
    biased: NDArray[np.float64]
    constant: float


def experiment(laboratory: Laboratory) -> Results:
    """Zero weights against He's, each with its rate; zero biases against random ones."""
    arms = {
        f"{kind} {name}": {"activation": name, "initialisation": kind}
        for kind in ("zero", "he_fan_in")
        for name in ACTIVATIONS
    }
    judged = choose_and_judge(laboratory, "zero-weights", arms, RATES, **COMMON)
    zero, random = judged[: len(ACTIVATIONS)], judged[len(ACTIVATIONS) :]
    ends = [
        [
            first_layer(
                laboratory,
                seed,
                {**COMMON, **arms[arm.label], "learning_rate": arm.learning_rate},
            )
            for seed in laboratory.fresh_seeds[:LOOKED_AT]
        ]
        for arm in zero
    ]
    rate, biased = with_biases(laboratory, LOOKED_AT, RATES, COMMON)
    columns = [arm.runs["train_loss_after_curve"].to_list() for arm in zero]
    return Results(
        data=laboratory.data.name,
        samples=judged[0].samples,
        rates=tuple(arm.told_rate for arm in judged),
        zero=np.array([arm.scores() for arm in zero]),
        random=np.array([arm.scores() for arm in random]),
        curves=np.array(columns, dtype=np.float64),
        identical=tuple(sum(bool((w == w[:, :1]).all()) for w in each) for each in ends),
        moved=tuple(sum(bool(w.any()) for w in each) for each in ends),
        looked_at=len(ends[0]),
        biased_rate=rate,
        biased=biased,
        constant=float(np.bincount(laboratory.data.y).max() / len(laboratory.data)),
    )


def procedure(results: Results) -> str:
    """The experiment in a sentence."""
    return (
        f"Networks with {WIDTH} hidden units of relu, tanh or sigmoid learn {results.data} "
        f"({results.samples[0]} rows) for 40 epochs in batches of 32 from weights of zero and from "
        f"random ones (He), and relu also from random weights with random biases; each has a "
        f"learning rate of its own chosen on validation and runs on {results.zero.shape[1]} fresh "
        f"seeds. Of {results.looked_at} runs from zero of each kind the weights are compared bit "
        "by bit."
    )


def varied(results: Results) -> str:
    """What the seeds change."""
    return (
        "The split, the first weights where they are random, and the order of the rows changed "
        "with every seed."
    )


def verdict(results: Results) -> Verdict:
    """Whether zero weights lose everywhere, by dead or by identical units, and zero biases not."""
    lost = [paired(a, b) for a, b in zip(results.random, results.zero, strict=True)]
    same = equivalent(results.random[0], results.biased, margin=COUNTS)
    harmless: dict[str, Outcome] = {"equivalent": SUPPORTED, "different": REFUTED}
    alike = all(count == results.looked_at for count in results.identical)
    outcome = all_of(
        [
            *(at_least(each.low, each.high, COUNTS) for each in lost),
            SUPPORTED if alike else REFUTED,
            harmless.get(same.verdict, UNDECIDED),
        ]
    )
    told = {
        "supported": "Zero weights are fatal, zero biases are not",
        "refuted": "Zero weights are not fatal throughout, or zero biases are not harmless",
        "undecided": "What zero weights or biases cost is open",
    }[outcome]
    identical = [share_interval(count, results.looked_at) for count in results.identical]
    return Verdict(
        outcome,
        f"{told}: from zero, {from_zero(results)}. Zero biases against random ones under the same "
        f"random weights: {same}.",
        (
            *numbers_of("test accuracy, {}, random weights less zero", ACTIVATIONS, lost),
            Number.from_("test accuracy, zero biases less random ones, relu", same),
            *numbers_of("runs with all units identical, {}", ACTIVATIONS, identical),
        ),
    )


def from_zero(results: Results) -> str:
    """What becomes of each activation from weights of zero."""
    moved = dict(zip(ACTIVATIONS, results.moved, strict=True))
    dead = [name for name in ACTIVATIONS if not moved[name]]
    zero = {name: np.nanmean(each) for name, each in zip(ACTIVATIONS, results.zero, strict=True)}
    n = results.looked_at
    stuck = (
        f"with {' and '.join(dead)} no hidden weight ever moves and test accuracy stays at "
        f"{' and '.join(f'{zero[name]:.3f}' for name in dead)} (the larger class: "
        f"{results.constant:.3f}); "
        if dead
        else ""
    )
    learns = "; ".join(
        f"{name} learns, to {zero[name]:.3f}, with all {WIDTH} units identical to the last bit in "
        f"{k} of {n} runs"
        for name, k in zip(ACTIVATIONS, results.identical, strict=True)
        if name not in dead
    )
    return stuck + learns


def figure(results: Results) -> Figure:
    """Losses over epochs from zero, and every run's score beside those from random weights."""
    from steepest.questions.drawings.zero_weights import draw

    return draw(results, ACTIVATIONS)


QUESTION = Question(
    name="zero-weights",
    asks="Weights initialised to zero: why fatal, and why not for the bias?",
    claim="From weights of zero relu, tanh and sigmoid networks all lose a point of test accuracy "
    "or more, their units staying identical; biases of zero cost nothing.",
    matters="With equal weights all units of a layer get equal gradients, so they never become "
    "different: a layer of 32 is one unit. With relu and tanh even that one never moves, since "
    "both its input weight's gradient and its output weight's are products with a zero.",
    counts=COUNTS,
    unit="test accuracy",
    experiment=experiment,
    procedure=procedure,
    varied=varied,
    verdict=verdict,
    figure=figure,
    order=10,
    seconds=12.0,
)
