"""The engine is held to the readable trainer on random problems: weights and every figure."""

from __future__ import annotations

import dataclasses
import itertools

import numpy as np
import pytest

from steepest import compiled
from steepest.training import engine, reference
from steepest.training.plans import DONE, TrainingResults
from training_cases import Case, cases, jobs_of

pytestmark = pytest.mark.skipif(not compiled.available(), reason=compiled.unavailable_because())


def train_both(case: Case) -> tuple[TrainingResults, TrainingResults]:
    jobs = jobs_of(case.settings, [case.seed], keep_weights=True)
    return engine.run(case.plan, jobs, threads=1), reference.run(case.plan, jobs)


def falls(results: TrainingResults) -> bool:
    history = results.history[0, :, 0]
    return bool(results.status[0] == DONE and history[-1] < history[0])


def worst(results: TrainingResults, expected: TrainingResults, hopeless: bool = False) -> float:
    """The largest difference relative to the largest entry: weights, history, test scores.

    A network of zero weights never learns more than its output bias, so all rows have the same
    logits and the classes may tie to the last bit: of such a hopeless run only losses are compared.
    """
    assert results.weights is not None
    assert expected.weights is not None
    pairs = [(results.history, expected.history), (results.test, expected.test)]
    if hopeless:
        pairs = [(given[..., ::2], wanted[..., ::2]) for given, wanted in pairs]
    for (w, b, name), (w0, b0, name0) in zip(results.weights[0], expected.weights[0], strict=True):
        assert name == name0
        scale = max(np.abs(w0).max(), np.abs(b0).max())
        pairs += [(w / (scale or 1), w0 / (scale or 1)), (b / (scale or 1), b0 / (scale or 1))]
    error = 0.0
    for given, wanted in pairs:
        assert given.shape == wanted.shape
        assert (np.isnan(given) == np.isnan(wanted)).all()
        known = ~np.isnan(wanted)
        if known.any():
            error = max(error, float(np.abs(given - wanted)[known].max()))
    return error


def test_float64_agrees_to_ten_digits_on_two_hundred_random_settings() -> None:
    checked = 0
    for case in itertools.islice(cases(2026), 400):
        results, expected = train_both(case)
        assert results.status[0] == expected.status[0], case
        if not falls(expected):
            continue
        hopeless = bool(case.settings.hidden) and case.settings.initialisation == "zero"
        assert worst(results, expected, hopeless) <= 1e-10, case
        assert results.epoch_ended[0] == expected.epoch_ended[0]
        assert results.last_finite_loss[0] == pytest.approx(expected.last_finite_loss[0], rel=1e-9)
        checked += 1
    assert checked >= 200, checked


def test_float32_agrees_to_four_digits() -> None:
    checked = 0
    for case in itertools.islice(cases(7, "float32"), 150):
        if case.settings.loss == "binary_cross_entropy_from_probabilities":
            continue  # it clips at the eps of its dtype: another function in float64
        # Adam's default epsilon blows a gradient that is rounding alone up to a full step.
        case = case._replace(settings=case.settings.replace(epsilon=1e-3))
        double = Case(case.plan, case.settings.replace(dtype="float64"), case.seed)
        jobs = jobs_of(case.settings, [case.seed], keep_weights=True)
        results = engine.run(case.plan, jobs, threads=1)
        expected = reference.run(
            double.plan, jobs_of(double.settings, [double.seed], keep_weights=True)
        )
        if not falls(expected):
            continue
        # Accuracy may turn on a single logit that rounds to the other side of zero: losses only.
        losses = results.history[0][:, ::2] - expected.history[0][:, ::2]
        assert np.nanmax(np.abs(losses)) <= 1e-4, case
        assert results.weights is not None
        assert expected.weights is not None
        for (w, b, _), (w0, b0, _) in zip(results.weights[0], expected.weights[0], strict=True):
            scale = max(np.abs(w0).max(), np.abs(b0).max()) or 1.0
            assert max(np.abs(w - w0).max(), np.abs(b - b0).max()) <= 1e-4 * scale, case
        checked += 1
    assert checked >= 60, checked


def test_initial_weights_are_continued_from_by_both() -> None:
    for case in itertools.islice(cases(11), 20):
        first = reference.run(case.plan, jobs_of(case.settings, [1], keep_weights=True))
        if first.weights is None or first.status[0] != DONE:
            continue
        jobs = jobs_of(case.settings, [case.seed], keep_weights=True)
        jobs = dataclasses.replace(jobs, initial=first.weights[0])
        results, expected = engine.run(case.plan, jobs, threads=2), reference.run(case.plan, jobs)
        if expected.status[0] == DONE and falls(expected):
            assert worst(results, expected) <= 1e-9, case
