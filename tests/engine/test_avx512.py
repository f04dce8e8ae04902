"""Products by AVX-512 and those by AVX2 give the same bits, so a study is the same on either."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import pytest

from steepest import compiled
from steepest.data.problems import PROBLEMS
from steepest.training import engine
from steepest.training.plans import DONE, Jobs, Plan, TrainingResults
from steepest.training.settings import ACTIVATIONS, RULES, Settings
from training_cases import jobs_of, with_targets


def has_avx512() -> bool:
    return compiled.available() and bool(compiled.engine.use_avx512(True))


pytestmark = [
    pytest.mark.skipif(not compiled.available(), reason=compiled.unavailable_because()),
    pytest.mark.skipif(not has_avx512(), reason="this processor has no AVX-512 to compare with"),
]
WIDTHS = range(1, 71)
DTYPES = (*5 * ("float32",), *5 * ("float64",))
BATCHES = (1, 7, 8, 9, 15, 16, 17, 23, 31, 40, None)


@contextmanager
def avx2() -> Iterator[None]:
    """What is trained meanwhile is trained as on a processor without AVX-512."""
    assert not compiled.engine.use_avx512(False)
    try:
        yield
    finally:
        assert compiled.engine.use_avx512(True)


def plan_of(problem: str, columns: int, outputs: int) -> Plan:
    """Rows with as many classes as outputs, or a target for each output."""
    rng = np.random.default_rng(columns)
    x = rng.normal(size=(90, columns))
    rows = np.arange(90)
    y = (x @ rng.normal(size=(columns, outputs))).argmax(axis=1).astype(np.int32)
    plan = Plan(x, y, outputs, True, parts=(rows[:70], rows[70:], rows[:0]))
    if problem == "classification":
        return plan
    return dataclasses.replace(
        with_targets(rng, plan, outputs, problem == "regression"), weights=None
    )


def settings_of(number: int, width: int, loss: str, dtype: str) -> Settings:
    """Rules and activations in all pairs as the number counts, the rest in turn."""
    rule = RULES[number % len(RULES)]
    return Settings(
        hidden=(width, WIDTHS[(7 * number) % len(WIDTHS)]),
        activation=ACTIVATIONS[number // len(RULES) % len(ACTIVATIONS)],
        loss=loss,
        rule=rule,
        batch_size=BATCHES[number % len(BATCHES)],
        epochs=1,
        learning_rate=0.0003,
        dtype=dtype,
        dropout=0.25 if number % 5 == 1 else 0.0,
        weight_decay=0.01 if number % 4 == 1 or rule == "adamw" else 0.0,
        max_gradient_norm=0.5 if number % 7 == 1 else None,
    )


def both(plan: Plan, jobs: Jobs, threads: int) -> tuple[TrainingResults, TrainingResults]:
    """The results with AVX-512, and those without."""
    wide = engine.run(plan, jobs, threads=threads)
    with avx2():
        return wide, engine.run(plan, jobs, threads=threads)


def assert_same_bits(wide: TrainingResults, narrow: TrainingResults) -> None:
    for name in ("sha256", "history", "status", "validation_correct"):
        of_wide, of_narrow = getattr(wide, name), getattr(narrow, name)
        assert of_wide.tobytes() == of_narrow.tobytes(), name


@pytest.mark.parametrize(
    ("problem", "columns", "outputs"),
    [
        ("classification", 5, 2),
        ("classification", 16, 3),
        ("classification", 64, 17),
        ("regression", 33, 1),
        ("regression", 18, 5),
        ("multilabel", 130, 9),
    ],
)
def test_every_width_batch_activation_loss_and_rule_has_the_same_bits(
    problem: str, columns: int, outputs: int
) -> None:
    losses = PROBLEMS[problem].losses if outputs == 2 or problem != "classification" else ("auto",)
    each = [
        settings_of(number, width, loss, dtype)
        for number, (width, loss, dtype) in enumerate(
            zip(3 * [*WIDTHS], itertools.cycle(losses), itertools.cycle(DTYPES))
        )
    ]
    assert len({(s.rule, s.activation) for s in each}) == len(RULES) * len(ACTIVATIONS)
    assert {(s.loss, s.dtype) for s in each} == {*itertools.product(losses, DTYPES)}
    wide, narrow = both(plan_of(problem, columns, outputs), jobs_of(tuple(each), [3]), threads=1)
    assert (wide.status == DONE).all()
    assert_same_bits(wide, narrow)


@pytest.mark.parametrize(
    "changed",
    [
        {"hidden": (520, 130), "batch_size": 60},
        {"hidden": (300,), "batch_size": None, "rule": "adam", "dtype": "float64"},
    ],
    ids=["sgd", "adam"],
)
def test_large_layers_and_threads_that_share_them_have_the_same_bits(
    changed: dict[str, Any],
) -> None:
    settings = Settings(epochs=1, learning_rate=0.003, activation="tanh", **changed)
    jobs = jobs_of(settings, [3, 4])
    plan = plan_of("classification", 300, 12)
    for threads in (1, 2):
        assert_same_bits(*both(plan, jobs, threads))
