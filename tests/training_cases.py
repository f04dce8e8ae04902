"""Random small training problems for tests that compare the engine with the reference."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np

from steepest.data.problems import PROBLEMS
from steepest.errors import SettingsError
from steepest.training.plans import Jobs, Plan
from steepest.training.seeds import Seeds
from steepest.training.settings import ACTIVATIONS, INITIALISATIONS, RULES, SCHEDULES, Settings

DIVIDE_BY_ROOTS = ("adam", "adamw", "rmsprop")
"""Rules whose step is large however small the gradient is."""


class Case(NamedTuple):
    """A plan and the settings to train on it."""

    plan: Plan
    settings: Settings
    seed: int


def cases(seed: int, dtype: str = "float64") -> Iterator[Case]:
    """Random plans and settings without end; the same seed gives the same ones."""
    rng = np.random.default_rng(seed)
    others = target_cases(seed, dtype)
    for number in itertools.count(1):
        if number % 4 == 0:
            yield next(others)
            continue
        classes = int(rng.choice([2, 2, 3, 10]))
        yield Case(_plan(rng, classes), _settings(rng, classes, dtype), int(rng.integers(2**63)))


def target_cases(seed: int, dtype: str = "float64") -> Iterator[Case]:
    """Random plans of regression and of several labels a row, some with weighted rows."""
    rng = np.random.default_rng([seed, 1])
    while True:
        outputs = int(rng.choice([1, 1, 2, 3, 5, 17]))
        regression = outputs == 1 or bool(rng.integers(2))
        losses = PROBLEMS["regression" if regression else "multilabel"].losses
        plan = with_targets(rng, _plan(rng, 2), outputs, regression)
        settings = _settings(rng, 2, dtype).replace(
            loss=str(rng.choice(["auto", *losses])),
            class_weight=None,
            delta=float(rng.choice([0.3, 1.0, 4.0])),
            quantile=float(rng.choice([0.1, 0.5, 0.9])),
        )
        if regression:
            monitor = settings.monitor.replace("accuracy", "r2")
            settings = settings.replace(label_smoothing=0.0, monitor=monitor)
        yield Case(plan, settings, int(rng.integers(2**63)))


def with_targets(rng: np.random.Generator, plan: Plan, outputs: int, regression: bool) -> Plan:
    """The rows of a plan with targets that depend on the features."""
    n, d = plan.x.shape
    z = plan.x @ rng.normal(size=(d, outputs)) / d**0.5 + rng.normal(size=(n, outputs)) / 2
    targets = np.abs(z) * 3 if regression else (z > 0).astype(np.float64)
    counts = plan.counts
    return dataclasses.replace(
        plan,
        y=np.zeros(n, dtype=np.int32),
        classes=1,
        counts=None if counts is None else counts.sum(axis=1, keepdims=True),
        weights=rng.uniform(0.5, 2.0, n) if rng.random() < 0.3 else None,
        targets=targets,
        problem="regression" if regression else "multilabel",
        scale_targets=bool(rng.integers(4)),
    )


def jobs_of(
    settings: Settings | tuple[Settings, ...],
    seeds: list[int],
    *,
    marks: tuple[int, ...] | None = None,
    keep_weights: bool = False,
) -> Jobs:
    """Every settings with every seed, all three streams on the same seed, seed after seed."""
    each = settings if isinstance(settings, tuple) else (settings,)
    column = np.repeat(np.array(seeds, dtype=np.uint64), len(each))
    return Jobs(
        settings=each,
        configuration=np.tile(np.arange(len(each), dtype=np.int32), len(seeds)),
        seeds=Seeds(column, column, column),
        marks=marks or (each[0].epochs,),
        keep_weights=keep_weights,
    )


def digits_like(n: int = 900, d: int = 64) -> Plan:
    """Two classes that take a hidden layer to tell apart; one split for all seeds."""
    rng = np.random.default_rng(1)
    x = rng.normal(size=(n, d))
    y = (x[:, 0] + x[:, 1] ** 2 > 0.5).astype(np.int32)
    rows = np.arange(n)
    return Plan(x, y, 2, False, parts=(rows[: n // 2], rows[n // 2 :], rows[:0]))


def _plan(rng: np.random.Generator, classes: int) -> Plan:
    n = int(rng.integers(12 * classes, 301))
    d = int(rng.choice([1, 2, 3, 7, 8, 9, 15, 16, 17, 33, 64]))
    y = np.concatenate(
        [np.repeat(np.arange(classes), 4), rng.integers(classes, size=n - 4 * classes)]
    )
    centres = rng.normal(size=(classes, d))
    x = centres[y] + rng.normal(size=(n, d))
    if rng.random() < 0.2:
        order = rng.permutation(n)
        cut = int(rng.integers(n // 3, n - 2))
        parts = (order[:cut], order[cut:-1], order[-1:])
        return Plan(x, y.astype(np.int32), classes, bool(rng.integers(2)), parts=parts)
    per_class = np.bincount(y, minlength=classes)
    train = np.maximum(1, per_class // 2)
    validation = np.where(rng.random() < 0.2, 0, (per_class - train) // 2)
    counts = np.stack([train, validation, per_class - train - validation]).astype(np.int64)
    return Plan(x, y.astype(np.int32), classes, bool(rng.integers(2)), counts=counts)


def _settings(rng: np.random.Generator, classes: int, dtype: str) -> Settings:
    hidden = tuple(
        int(w) for w in rng.choice([1, 2, 5, 7, 8, 9, 15, 16, 17, 34, 70], rng.integers(0, 5))
    )
    rule = str(rng.choice(RULES))
    losses = ["auto", "softmax_cross_entropy"]
    if classes == 2:
        losses += ["binary_cross_entropy", "binary_cross_entropy_from_probabilities"]
    initialisation = str(rng.choice(["he_fan_in", *INITIALISATIONS]))
    if rule in DIVIDE_BY_ROOTS:
        # Saturated units (a narrow layer of wide input) and the symmetry of zero weights leave
        # gradients that are nothing but rounding, 1e-17. Adam divides by |g| + 1e-8 and makes a
        # step of 1e-9 of them, whoever computes it.
        initialisation = "he_fan_in"
    return Settings(
        hidden=hidden,
        activation=tuple(str(a) for a in rng.choice(ACTIVATIONS, len(hidden))) or "relu",
        loss=str(rng.choice(losses)),
        initialisation=initialisation,
        rule=rule,
        momentum=float(rng.choice([0.0, 0.5, 0.9])),
        learning_rate=float(
            rng.choice([0.001, 0.003, 0.01]) * (1 if rule in DIVIDE_BY_ROOTS else 3)
        ),
        **_schedule(rng),
        batch_size=[None, 1, 2, 3, 7, 10, 31, 64, 500][rng.integers(9)],
        epochs=int(rng.integers(1, 4)),
        drop_last=bool(rng.integers(2)),
        dtype=dtype,
        loss_after=bool(rng.integers(2)),
        rho=float(rng.choice([0.9, 0.99])),
        weight_decay=float(rng.choice([0.0, 0.0, 1e-3, 0.1])),
        max_gradient_norm=[None, None, 0.1, 1.0][rng.integers(4)],
        label_smoothing=float(rng.choice([0.0, 0.0, 0.1])),
        class_weight=_class_weight(rng, classes),
        dropout=float(rng.choice([0.0, 0.0, 0.2, 0.5])),
        patience=[None, None, 1, 2][rng.integers(4)],
        restore_best=rule != "adam",
    )


def _class_weight(rng: np.random.Generator, classes: int) -> Any:
    given = tuple(float(each) for each in rng.uniform(0.5, 2.0, classes))
    return [None, None, "balanced", given][rng.integers(4)]


def _schedule(rng: np.random.Generator, wild: bool = False) -> dict[str, Any]:
    """A schedule with its arguments."""
    schedule = str(rng.choice(SCHEDULES))
    return {
        "schedule": schedule,
        "decay": float(rng.choice([1e-30, 0.5] if wild else [0.7, 0.95])),
        "schedule_unit": "epoch" if schedule == "plateau" else str(rng.choice(["epoch", "step"])),
        "decay_every": int(rng.integers(1, 5)),
        "warmup": float(rng.choice([1e-3, 0.3, 0.999])),
        "decay_patience": int(rng.integers(1, 3)),
        "monitor": str(rng.choice(["train_loss", "train_accuracy"])),
        # Not 0: the first epoch of one full batch sees the loss of the untrained network again, and
        # rounding would decide whether that is an improvement.
        "min_delta": float(rng.choice([1e-9, 0.01])),
    }


def wild_cases(seed: int) -> Iterator[Case | None]:
    """Small plans with settings from the whole range that is allowed; None where one is refused."""
    rng = np.random.default_rng(seed)
    others = wild_target_cases(seed)
    for number in itertools.count(1):
        if number % 4 == 0:
            yield next(others)
            continue
        classes = int(rng.choice([2, 2, 3, 5]))
        plan = _wild_plan(rng, classes)
        try:
            yield Case(plan, _wild_settings(rng, classes), int(rng.integers(2**63)))
        except SettingsError:
            yield None


def wild_target_cases(seed: int) -> Iterator[Case | None]:
    """The same with numbers of any size as targets, or several labels a row."""
    rng = np.random.default_rng([seed, 2])
    while True:
        outputs = int(rng.choice([1, 2, 5]))
        regression = outputs == 1 or bool(rng.integers(3))
        plan = with_targets(rng, _wild_plan(rng, 2), outputs, regression)
        size = 10.0 ** int(rng.choice([0, 0, -20, 5, 17]))
        targets = rng.exponential(size=(len(plan.x), outputs)) * size
        if not regression:
            targets = (targets > size).astype(np.float64)
        plan = dataclasses.replace(plan, targets=targets, weights=None)
        loss = str(rng.choice(PROBLEMS[plan.problem].losses))
        try:
            settings = _wild_settings(rng, 2).replace(
                loss=loss,
                class_weight=None,
                delta=10.0 ** float(rng.uniform(-30, 30)),
                quantile=float(rng.choice([1e-9, 0.5, rng.random()])),
            )
            if regression:
                monitor = settings.monitor.replace("accuracy", "r2")
                settings = settings.replace(label_smoothing=0.0, monitor=monitor)
            yield Case(plan, settings, int(rng.integers(2**63)))
        except SettingsError:
            yield None


def _wild_plan(rng: np.random.Generator, classes: int) -> Plan:
    """Features of any size, some constant, some columns of zeros, sometimes one row far away."""
    n, d = int(rng.integers(8 * classes, 60)), int(rng.choice([1, 2, 3, 8, 17]))
    y = np.concatenate([np.arange(classes).repeat(4), rng.integers(classes, size=n - 4 * classes)])
    x = rng.normal(size=(n, d)) * 10.0 ** rng.choice([0, 0, 0, -20, -5, 3, 8, 18, 30], size=d)
    x[:, rng.random(d) < 0.1] = rng.choice([0.0, 1.0, 1e6])
    if rng.random() < 0.1:
        x[rng.integers(n)] *= 10.0 ** rng.integers(1, 8)
    order = rng.permutation(n)
    cut = n // 2
    parts = (order[:cut], order[cut : cut + n // 4], order[cut + n // 4 :])
    scale = bool(rng.random() < 0.7)
    return Plan(x, y.astype(np.int32), classes, scale, parts=parts)


def _wild_settings(rng: np.random.Generator, classes: int) -> Settings:
    hidden = tuple(int(w) for w in rng.choice([1, 2, 5, 9, 17], rng.integers(0, 4)))
    losses = ["auto", "softmax_cross_entropy"]
    if classes == 2:
        losses += ["binary_cross_entropy", "binary_cross_entropy_from_probabilities"]
    dtype = str(rng.choice(["float32", "float64"]))
    largest = 38 if dtype == "float32" else 307
    usual = rng.random() < 0.4
    return Settings(
        hidden=hidden,
        activation=tuple(str(a) for a in rng.choice(ACTIVATIONS, len(hidden))) or "relu",
        loss=str(rng.choice(losses)),
        initialisation=str(rng.choice(INITIALISATIONS)),
        rule=str(rng.choice(RULES)),
        momentum=float(rng.choice([0.0, 0.9, 1 - 1e-9, rng.random()])),
        beta1=float(rng.choice([0.0, 0.9, 1 - 1e-9, rng.random()])),
        beta2=float(rng.choice([0.0, 0.999, 1 - 1e-9, rng.random()])),
        epsilon=float(10.0 ** rng.choice([-8.0, rng.uniform(-60, 10), rng.uniform(-310, 300)])),
        learning_rate=float(10.0 ** (rng.uniform(-4, 1) if usual else rng.uniform(-20, largest))),
        **_schedule(rng, wild=True),
        batch_size=[None, 1, 3, 8, 500][rng.integers(5)],
        epochs=int(rng.integers(0, 6)),
        drop_last=bool(rng.integers(2)),
        dtype=dtype,
        loss_after=bool(rng.integers(2)),
        rho=float(rng.choice([0.0, 0.99, rng.random()])),
        weight_decay=float(rng.choice([0.0, 0.0, 10.0 ** rng.uniform(-10, 10)])),
        max_gradient_norm=[None, None, 1.0, 10.0 ** float(rng.uniform(-20, 40))][rng.integers(4)],
        label_smoothing=float(rng.choice([0.0, 0.0, rng.random()])),
        class_weight=[None, "balanced", (1e-30, *(classes - 1) * (1e30,))][rng.integers(3)],
        dropout=float(rng.choice([0.0, 0.0, 0.5, 1 - 1e-12])),
        patience=[None, None, 1, 3][rng.integers(4)],
    )
