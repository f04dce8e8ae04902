"""Probes of the accuracy: probabilities away from 0.5; at exactly 0.5 only a note is given."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from steepest.checks.accuracy_variants import ACCURACY_VARIANTS, USUAL_ACCURACIES
from steepest.checks.catalogue.accuracy import MISTAKES, correct_predictions
from steepest.checks.catalogue.accuracy_alterations import ACCURACY_ALTERATIONS
from steepest.checks.examinations.bce import SIGNATURES
from steepest.checks.examinations.further_arrays import (
    further_probes,
    numbers_without_pattern,
)
from steepest.checks.examinations.further_settings import SETTINGS_OF_ACCURACY
from steepest.checks.observations import ExaminedFunction, Observation, Probe, observe_array
from steepest.checks.pieces import Leniency, Piece

__all__ = ["PIECE"]


def accuracy(y: object, y_hat: object) -> float:
    """The share of samples with the right class; class 1 iff the probability is above 0.5."""
    return float(correct_predictions(y, y_hat).mean())


def _make_probe(name: str, y: list[int], y_hat: list[float], *, judged: bool = True) -> Probe:
    return Probe(name, (np.array(y), np.array(y_hat)), judged)


MANY = np.round(np.modf(np.arange(1, 174) * 0.6180339887498949)[0], 3)
"""No number of full batches of a usual size, from 8 to 128."""
MANY_LABELS = np.where(np.arange(173) % 3 == 0, MANY < 0.5, MANY > 0.42).astype(np.int64)
MANY_RIGHT = (np.arange(700) % 2, np.where(np.arange(700) % 100, np.arange(700) % 2 * 0.9, 0.8))
"""More hits than eight bits can count."""
PROBES = (
    _make_probe("both right", [1, 0], [0.9, 0.2]),
    _make_probe("one of two", [1, 0], [0.8, 0.9]),
    _make_probe("none", [0, 1, 1], [0.7, 0.1, 0.3]),
    _make_probe("a batch of one", [1], [0.75]),
    _make_probe("a batch of one, wrong", [0], [0.75]),
    _make_probe("near 0.5", [1, 0, 0], [0.55, 0.45, 0.48]),
    _make_probe("certain ones", [1, 0, 1, 0], [1.0, 0.0, 0.0, 0.2]),
    _make_probe("four of seven", [1, 1, 0, 0, 0, 1, 0], [0.9, 0.65, 0.35, 0.62, 0.8, 0.3, 0.1]),
    Probe("labels as floats", (np.array([1.0, 0.0, 0.0]), np.array([0.9, 0.8, 0.05]))),
    _make_probe("one label only", [0, 0, 0, 0, 0], [0.2, 0.6, 0.03, 0.44, 0.01]),
    _make_probe("other numbers of the same length", [1, 0], [0.3, 0.12]),
    Probe("173 samples", (MANY_LABELS, MANY)),
    _make_probe("exactly 0.5", [1, 0, 0], [0.5, 0.5, 0.5], judged=False),
)

CUT_LABELS = np.array([0.8, 0.2, 0.7, 0.6]), np.array([0.9, 0.1, 0.2, 0.8])
"""Three of four agree, if the labels are cut at 0.5 like the predictions; none as they are."""
FURTHER = further_probes(
    *(
        Probe(
            f"{n} samples",
            ((numbers_without_pattern(n, start=3) > 0.4) * 1, numbers_without_pattern(n)),
        )
        for n in (3, 10, 16, 100, 257)
    ),
    _make_probe("probabilities next to 0.5", [1, 0, 1, 0], [0.501, 0.499, 0.497, 0.502]),
    _make_probe("labels of 1 only", [1, 1, 1, 1], [0.9, 0.6, 0.4, 0.1]),
    _make_probe("predictions of one class only", [1, 0, 0], [0.7, 0.8, 0.6]),
    Probe("whole numbers as floats", (np.array([0.0, 1.0, 1.0]), np.array([1.0, 1.0, 0.0]))),
    Probe("700 samples, most of them right", MANY_RIGHT),
)


def examine(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield the observations of all probes."""
    for probe in PROBES:
        # A mean taken in float32 may come back as a Python float.
        yield observe_array(probe, call(*probe.arguments), double=1e-6)


def examine_settings(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield the observations of settings, and whether labels are cut in place of predictions."""
    yield from SETTINGS_OF_ACCURACY(call)
    variant = getattr(call, "variant", None)
    of_classes = variant is not None and variant.words == "for predicted classes"
    result = call(*CUT_LABELS)
    cut = of_classes and result.failure is None and np.allclose(result.arrays[0], 0.75)
    words = "cut at the threshold" if cut else "compared as they are"
    yield Observation("labels between 0 and 1", result.call, words, judged=of_classes)


PIECE = Piece(
    name="accuracy",
    title="accuracy",
    names=(
        "accuracy", "accuracy_score", "acc", "compute_accuracy", "get_accuracy", "accuracy_metric",
        "binary_accuracy", "classification_accuracy", "accuracy_percent", "accuracy_percentage",
        "binary_acc", "multi_acc", "multiclass_accuracy", "mean_accuracy", "acc_score",
        "categorical_accuracy", "accuracy_rate", "prediction_accuracy",
    ),
    signatures=SIGNATURES,
    reference=accuracy,
    examine=examine,
    further=FURTHER,
    settings=examine_settings,
    mistakes=MISTAKES,
    alterations=ACCURACY_ALTERATIONS,
    no_other_convention=True,
    leniency=Leniency(
        probes=("labels as floats",),
        other_functions=("count for share", "recall", "precision", "threshold at 0"),
        conventions=("no mean", "rounded"),  # the mean is taken elsewhere; whole percent are shown
        variants=USUAL_ACCURACIES,
    ),
    variants=ACCURACY_VARIANTS,
    sample_arguments=PROBES[0].arguments,
)  # fmt: skip
