"""Forms of the cross-entropy of several classes.

It takes logits, probabilities or their logarithms; whole numbers or one-hot rows as labels; rows or
columns; all samples or one. The exercise's form takes logits (samples, classes) and whole numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from steepest.arrays import convert_like, is_tensor, namespace, to_numpy
from steepest.checks.catalogue.softmax import softmax
from steepest.checks.forms import one_hot, stack
from steepest.checks.loss_forms import (
    MEAN,
    PER_SAMPLE,
    SUM,
    LossForm,
    Reduction,
    loss_variants,
    read_loss,
)
from steepest.checks.observations import FloatArray
from steepest.checks.variants import Variant

__all__ = ["SOFTMAX_LOSS_VARIANTS"]


def probabilities(logits: Any) -> Any:
    """The softmax of the logits, in their library and dtype."""
    return convert_like(softmax(to_numpy(logits)), logits)


def gradient_of_logits(gradient: FloatArray, logits: Any, labels: Any) -> FloatArray:
    """A gradient with respect to the logits from one with respect to the probabilities."""
    p = softmax(to_numpy(logits).astype(np.float64))
    if gradient.shape != p.shape:
        return gradient
    with np.errstate(all="ignore"):
        through_softmax: FloatArray = p * (gradient - (gradient * p).sum(axis=1, keepdims=True))
    return through_softmax


def log_of(values: Any) -> Any:
    """The natural logarithm in the library of the values."""
    return namespace(values).log(values)


CONTENTS = (
    ("", "", lambda z: z),
    ("for probabilities", "It takes probabilities, and applies no softmax.", probabilities),
    (
        "for logarithms of probabilities",
        "It takes logarithms of probabilities; given logits, log(sum(exp(logits))) is missing.",
        lambda z: log_of(probabilities(z)),
    ),
)
KINDS_OF_LABELS = (
    ("", "", lambda y, z: y),
    ("one-hot labels", "Its labels are one-hot rows.", one_hot),
    ("labels as a column", "Its labels have the shape (n, 1).", lambda y, z: y[:, None]),
    ("labels from 1", "Its labels start at 1.", lambda y, z: y + 1),
)
LAYOUTS = (
    ("", "", False),
    ("for samples as columns", "Its samples are columns: (classes, samples).", True),
)


def _forms() -> Iterator[LossForm]:
    for layout in LAYOUTS:
        for content in CONTENTS:
            for labels in KINDS_OF_LABELS:
                yield _form(content, labels, layout)


def _form(content: Any, labels: Any, layout: Any) -> LossForm:
    def arguments(z: Any, y: Any) -> tuple[Any, ...]:
        x, target = content[2](z), labels[2](y, z)
        if layout[2]:
            x, target = x.T, target.T if target.ndim > 1 else target
        return x, target

    def gradient(found: FloatArray, z: Any, y: Any) -> FloatArray:
        return found.T if layout[2] else found

    words = ", ".join(filter(None, (content[0], f"for {labels[0]}" if labels[0] else "")))
    words = ", ".join(filter(None, (words, layout[0])))
    notes = " ".join(filter(None, (content[1], labels[1], layout[1])))
    return LossForm(words, notes, arguments, gradient)


def _of_gradient_of_probabilities(form: LossForm) -> LossForm:
    """The same form, with a gradient with respect to the probabilities."""

    def gradient(found: FloatArray, z: Any, y: Any) -> FloatArray:
        return gradient_of_logits(form.gradient(found, z, y), z, y)

    return replace(form, gradient=gradient)


def _single_sample_variants() -> Iterator[Variant]:
    """Losses of one sample: a row of scores, and its label or its one-hot row."""
    for content in CONTENTS:
        for one_hot_labels in (False, True):
            for lists in (False, True):
                yield _single_sample(content, one_hot_labels, lists)


def _single_sample(content: Any, one_hot_labels: bool, lists: bool) -> Variant:
    def adapt(function: Any) -> Any:
        def mean(z: Any, y: Any) -> Any:
            x, targets = content[2](z), one_hot(y, z) if one_hot_labels else y
            if lists:
                x, targets = to_numpy(x).tolist(), to_numpy(targets).tolist()
            elif not one_hot_labels and not is_tensor(y):
                targets = targets.tolist()
            pairs = zip(x, targets, strict=True)
            found = [_loss_of_one_sample(function(*pair)) for pair in pairs]
            loss = np.mean([each[0] for each in found])
            if min(map(len, found)) < 2:
                return loss
            return loss, stack([each[1] for each in found]) / len(y)

        return mean

    words = "for lists, one sample at a time" if lists else "for one sample at a time"
    parts = (content[0], "for one-hot labels" if one_hot_labels else "", words)
    note = "The caller has to take the mean over the samples."
    notes = " ".join(filter(None, (content[1], note)))
    words = ", ".join(filter(None, parts))
    return Variant(words, notes, adapt, "averaged over the samples", shows_own_call=True)


def _loss_of_one_sample(returned: Any) -> tuple[FloatArray, ...]:
    try:
        loss, *others = read_loss(returned)
    except ValueError as problem:
        raise TypeError(str(problem)) from None
    if loss.size != 1:
        raise TypeError("does not return one number")
    return (loss.reshape(()), *others)


MEAN_OF_ELEMENTS = Reduction(
    "as a mean over samples and classes",
    "Others take the mean over the samples only: this loss is smaller by the number of classes.",
    lambda n, k: float(k),
    conversion="multiplied by the number of classes",
)
FORMS = tuple(_forms())
OF_LOGITS = tuple(form for form in FORMS if "probabilities" not in form.words)
OF_PROBABILITIES = tuple(form for form in FORMS if form.words.startswith("for probabilities"))
OF_LOGARITHMS = tuple(form for form in FORMS if form.words.startswith("for logarithms"))
SOFTMAX_LOSS_VARIANTS = (
    *loss_variants(
        (
            *OF_LOGITS,
            *map(_of_gradient_of_probabilities, OF_PROBABILITIES),
            *OF_PROBABILITIES,
            *OF_LOGARITHMS,
        ),
        (MEAN, SUM, PER_SAMPLE, MEAN_OF_ELEMENTS),
        lambda logits, labels: len(labels),
    ),
    *_single_sample_variants(),
)[1:]
"""The first of all would be the exercise's own form."""
