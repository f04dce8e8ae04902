"""The engine trains as the readable trainer does: weights, history and scores of random runs."""

from __future__ import annotations

import dataclasses
import itertools
from collections import Counter

import numpy as np
import pytest

from steepest import compiled
from steepest.training import engine, reference
from steepest.training.plans import DIVERGED, DONE, TrainingResults
from steepest.training.settings import Settings
from training_cases import Case, cases, digits_like, jobs_of

pytestmark = pytest.mark.skipif(not compiled.available(), reason=compiled.unavailable_because())


def train_both(case: Case) -> tuple[TrainingResults, TrainingResults]:
    jobs = jobs_of(case.settings, [case.seed], keep_weights=True)
    return engine.run(case.plan, jobs, threads=1), reference.run(case.plan, jobs)


def loss_falls(results: TrainingResults) -> bool:
    history = results.history[0, :, 0]
    return bool(results.status[0] == DONE and history[-1] < history[0])


def largest_difference(
    results: TrainingResults, expected: TrainingResults, losses_only: bool = False
) -> float:
    """The largest difference of weights (relative to the largest), history and test scores.

    A network that starts from zero weights learns only its output bias, so all rows have the same
    logits and rounding decides their class: then accuracies are not compared.
    """
    assert results.weights is not None
    assert expected.weights is not None
    pairs = [(results.history, expected.history), (results.test, expected.test)]
    if losses_only:
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


@pytest.mark.parametrize(
    ("count", "least"),
    [
        (125, {"classification": 50, "regression": 8, "multilabel": 4}),
        pytest.param(
            500,
            {"classification": 200, "regression": 40, "multilabel": 20},
            marks=pytest.mark.deep,
        ),
    ],
)
def test_float64_agrees_to_ten_digits_on_random_settings_of_every_problem(
    count: int, least: dict[str, int]
) -> None:
    checked: Counter[str] = Counter()
    for case in itertools.islice(cases(2026), count):
        results, expected = train_both(case)
        assert results.status[0] == expected.status[0], case
        if not loss_falls(expected):
            continue
        losses_only = bool(case.settings.hidden) and case.settings.initialisation == "zero"
        assert largest_difference(results, expected, losses_only) <= 1e-10, case
        assert results.epoch_ended[0] == expected.epoch_ended[0]
        assert results.best_epoch[0] == expected.best_epoch[0]
        assert results.last_finite_loss[0] == pytest.approx(expected.last_finite_loss[0], rel=1e-9)
        checked[case.plan.problem] += 1
    assert all(checked[problem] >= n for problem, n in least.items()), checked


@pytest.mark.parametrize("count", [100, pytest.param(150, marks=pytest.mark.deep)])
def test_float32_agrees_to_four_digits(count: int) -> None:
    checked = 0
    for case in itertools.islice(cases(7, "float32"), count):
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
        if not loss_falls(expected):
            continue
        if results.best_epoch[0] != expected.best_epoch[0]:
            continue  # two epochs are equally good but for rounding
        error = largest_error_of_losses(results, expected)
        if error > 1e-4 and error <= 3 * largest_error_of_losses(
            reference.run(case.plan, jobs), expected
        ):
            continue  # rounding grows from step to step, whoever computes
        assert error <= 1e-4, case
        assert results.weights is not None
        assert expected.weights is not None
        for (w, b, _), (w0, b0, _) in zip(results.weights[0], expected.weights[0], strict=True):
            scale = max(np.abs(w0).max(), np.abs(b0).max()) or 1.0
            assert max(np.abs(w - w0).max(), np.abs(b - b0).max()) <= 1e-4 * scale, case
        checked += 1
    assert checked >= 0.4 * count, checked


def largest_error_of_losses(results: TrainingResults, expected: TrainingResults) -> float:
    """Without accuracies, which may turn on a logit that rounds to the other side of zero."""
    return float(np.nanmax(np.abs(results.history[0][:, ::2] - expected.history[0][:, ::2])))


def test_both_continue_from_given_weights() -> None:
    checked = 0
    for case in itertools.islice(cases(11), 20):
        first = reference.run(case.plan, jobs_of(case.settings, [1], keep_weights=True))
        if first.weights is None or first.status[0] != DONE:
            continue
        jobs = jobs_of(case.settings, [case.seed], keep_weights=True)
        jobs = dataclasses.replace(jobs, initial=first.weights[0])
        results, expected = engine.run(case.plan, jobs, threads=2), reference.run(case.plan, jobs)
        if expected.status[0] == DONE and loss_falls(expected):
            assert largest_difference(results, expected) <= 1e-9, case
            checked += 1
    assert checked >= 10, checked


def test_the_correct_rows_are_those_of_the_reference_and_their_share_is_the_accuracy() -> None:
    checked = 0
    for case in itertools.islice(cases(19), 30):
        results, expected = train_both(case)
        if expected.status[0] != DONE or not loss_falls(expected) or case.plan.targets is not None:
            continue
        _, validation, test = case.plan.samples
        for name, rows, accuracy in (
            ("validation_correct", validation, results.history[0, -1, 5]),
            ("test_correct", test, results.test[0, -1, 1]),
        ):
            bits, wanted = (
                np.unpackbits(getattr(each, name)[0, -1], bitorder="little")
                for each in (results, expected)
            )
            assert np.array_equal(bits, wanted), (name, case)
            assert not bits[rows:].any()
            assert not rows or bits.sum() / rows == accuracy
        checked += 1
    assert checked >= 10, checked


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("rule", ["sgd", "momentum", "adam"])
def test_a_diverged_run_keeps_the_weights_that_gave_the_first_loss_that_is_not_finite(
    rule: str, dtype: str
) -> None:
    diverged = 0
    for hidden, activation, learning_rate in itertools.product(
        ((), (8,), (17, 5)), ("relu", "leaky_relu"), (1e10, 1e30, 1e200)
    ):
        settings = Settings(
            hidden=hidden,
            activation=activation,
            rule=rule,
            learning_rate=learning_rate if dtype == "float64" else min(learning_rate, 1e37),
            epsilon=1e-4,  # with 1e-8, the last bits of a gradient of 1e-7 would show
            batch_size=100,
            epochs=2,
            dtype=dtype,
        )
        jobs = jobs_of(settings, [3], keep_weights=True)
        results, expected = engine.run(digits_like(), jobs), reference.run(digits_like(), jobs)
        assert results.status[0] == expected.status[0], settings
        if expected.status[0] != DIVERGED:
            continue
        assert results.epoch_ended[0] == expected.epoch_ended[0], settings
        assert_same_layers(results, expected, 1e-10 if dtype == "float64" else 1e-4)
        diverged += 1
    assert diverged >= 3, diverged


def assert_same_layers(
    results: TrainingResults, expected: TrainingResults, tolerance: float
) -> None:
    """Each weight equal relative to the largest of its array, infinities and NaN in place."""
    assert results.weights is not None
    assert expected.weights is not None
    for layer, wanted in zip(results.weights[0], expected.weights[0], strict=True):
        for given, right in zip(layer[:2], wanted[:2], strict=True):
            scale = np.abs(right[np.isfinite(right)]).max(initial=0.0) or 1.0
            np.testing.assert_allclose(given / scale, right / scale, rtol=0, atol=tolerance)


def test_a_run_whose_test_loss_is_not_finite_keeps_the_weights_of_that_epoch() -> None:
    """Rows far out in the test part alone: float32 logits overflow there and nowhere else."""
    plan = digits_like()
    plan.x[-10:] = 3e38
    rows = np.arange(len(plan.x))
    plan = dataclasses.replace(plan, parts=(rows[:400], rows[400:-10], rows[-10:]))
    jobs = jobs_of(Settings(epochs=3), [0], marks=(2, 3), keep_weights=True)
    stopped, expected = engine.run(plan, jobs), reference.run(plan, jobs)
    assert stopped.status[0] == expected.status[0] == DIVERGED
    assert stopped.epoch_ended[0] == expected.epoch_ended[0] == 2
    without_test = dataclasses.replace(plan, parts=(rows[:400], rows[400:-10], rows[:0]))
    two_epochs = engine.run(without_test, jobs_of(Settings(epochs=2), [0], keep_weights=True))
    assert_same_layers(stopped, expected, 1e-4)
    assert_same_layers(stopped, two_epochs, 0.0)
