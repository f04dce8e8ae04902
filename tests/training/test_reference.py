"""The reference trainer, compared with loops written by hand."""

from __future__ import annotations

import dataclasses
import hashlib
from typing import Any

import numpy as np
import pytest
import torch

from steepest import random
from steepest.data.splits import split_rows
from steepest.nn.layers import parameters_of
from steepest.nn.networks import evaluate, make_network, train_epoch
from steepest.training import reference
from steepest.training.plans import DIVERGED, DONE, HALTED, Jobs, Plan, TrainingResults
from steepest.training.seeds import Seeds
from steepest.training.settings import Settings

BASE = Settings(hidden=(5,), epochs=3, batch_size=8, learning_rate=0.3, dtype="float64")
NONE = np.zeros(0, dtype=np.int64)


def table(classes: int = 2, n: int = 40) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(classes)
    y = np.arange(n, dtype=np.int32) % classes
    return rng.normal(size=(n, 3)) + y[:, None], y


def plan_of(classes: int = 2, *, scale: bool = False, test: bool = True) -> Plan:
    x, y = table(classes)
    rows = np.arange(40)
    cut = (rows[:22], rows[22:32], rows[32:]) if test else (rows[:22], rows[22:], NONE)
    return Plan(x, y, classes, scale, parts=cut)


def jobs_of(*settings: Settings, seeds: tuple[int, ...] = (7,), **options: Any) -> Jobs:
    n = len(settings) * len(seeds)
    column = np.repeat(np.array(seeds, dtype=np.uint64), len(settings))
    which = np.tile(np.arange(len(settings), dtype=np.int32), len(seeds))
    given = {"marks": (settings[0].epochs,), "keep_weights": True, **options}
    assert len(which) == n
    return Jobs(settings, which, Seeds(column, column, column), **given)


def only(settings: Settings, plan: Plan | None = None, **options: Any) -> TrainingResults:
    return reference.run(plan or plan_of(), jobs_of(settings, **options))


def part(plan: Plan, number: int) -> tuple[np.ndarray, np.ndarray]:
    assert plan.parts is not None
    rows = plan.parts[number]
    return plan.x[rows], plan.y[rows]


@pytest.mark.parametrize("classes", [2, 3])
def test_a_run_is_make_network_and_train_epoch(classes: int) -> None:
    plan = plan_of(classes)
    results = only(BASE, plan)
    layers = make_network((3, 5, 1 if classes == 2 else 3), "relu", "identity", seed=7)
    rows = [(*evaluate(layers, *part(plan, 0)),) * 2 + evaluate(layers, *part(plan, 1))]
    for epoch in (1, 2, 3):
        layers, *seen = train_epoch(layers, *part(plan, 0), 0.3, 8, seed=7, epoch=epoch)
        after, validation = evaluate(layers, *part(plan, 0)), evaluate(layers, *part(plan, 1))
        rows.append((*seen, *after, *validation))
    assert results.history[0] == pytest.approx(np.array(rows), rel=1e-13)
    assert results.test[0, 0] == pytest.approx(evaluate(layers, *part(plan, 2)), rel=1e-13)
    assert (results.status[0], results.epoch_ended[0]) == (DONE, 3)
    assert results.weights is not None
    for found, wanted in zip(results.weights[0], layers, strict=True):
        assert np.array_equal(found[0], wanted[0])
        assert np.array_equal(found[1], wanted[1])
        assert found[2] == wanted[2]


OPTIMIZERS: dict[str, Any] = {
    "sgd": lambda p: torch.optim.SGD(p, lr=0.05),
    "momentum": lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.8),
    "adam": lambda p: torch.optim.Adam(p, lr=0.05, betas=(0.8, 0.95), eps=1e-6),
}
SCHEDULERS: dict[str, Any] = {
    "constant": lambda o, total: torch.optim.lr_scheduler.ConstantLR(o, 1.0),
    "exponential": lambda o, total: torch.optim.lr_scheduler.ExponentialLR(o, 0.9),
    "cosine": lambda o, total: torch.optim.lr_scheduler.CosineAnnealingLR(o, total),
}


@pytest.mark.parametrize("rule", OPTIMIZERS)
@pytest.mark.parametrize("schedule", SCHEDULERS)
@pytest.mark.parametrize("unit", ["epoch", "step"])
def test_a_run_is_torchs_loop(rule: str, schedule: str, unit: str) -> None:
    settings = Settings(
        hidden=(4, 3), activation=("tanh", "sigmoid"), rule=rule, momentum=0.8, beta1=0.8,
        beta2=0.95, epsilon=1e-6, learning_rate=0.05, schedule=schedule, decay=0.9,
        schedule_unit=unit, batch_size=5, epochs=4, drop_last=True, dtype="float64",
    )  # fmt: skip
    plan = plan_of(3)
    results = only(settings, plan)
    layers = make_network((3, 4, 3, 3), ["tanh", "sigmoid"], "identity", seed=7)
    own = [torch.tensor(p, requires_grad=True) for p in parameters_of(layers)]
    optimizer = OPTIMIZERS[rule](own)
    scheduler = SCHEDULERS[schedule](optimizer, 4 if unit == "epoch" else 16)
    x, y = (torch.from_numpy(a) for a in part(plan, 0))
    for epoch in range(1, 5):
        order = random.permutation(7, random.SHUFFLE, epoch, 22)
        for rows in (order[k : k + 5] for k in range(0, 20, 5)):
            h = torch.tanh(x[rows] @ own[0] + own[1])
            z = torch.sigmoid(h @ own[2] + own[3]) @ own[4] + own[5]
            loss = torch.nn.functional.cross_entropy(z, y[rows].long())
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            if unit == "step":
                scheduler.step()
        if unit == "epoch":
            scheduler.step()
    assert results.weights is not None
    found = parameters_of(results.weights[0])
    for mine, torchs in zip(found, own, strict=True):
        assert mine == pytest.approx(torchs.detach().numpy(), rel=1e-9, abs=1e-11)
    assert results.last_finite_loss[0] == pytest.approx(loss.item(), rel=1e-9)


def test_the_loss_from_probabilities_trains_like_that_from_logits_while_nothing_saturates() -> None:
    first = only(BASE)
    second = only(BASE.replace(loss="binary_cross_entropy_from_probabilities"))
    assert second.history == pytest.approx(first.history, rel=1e-10)


@pytest.mark.parametrize("initialisation", ["he_fan_in", "he_fan_out", "zero"])
def test_first_weights_have_the_chosen_initialisation(initialisation: str) -> None:
    results = only(BASE.replace(epochs=0, initialisation=initialisation))
    layers = make_network((3, 5, 1), "relu", "identity", initialisation.removeprefix("he_"), seed=7)
    assert results.weights is not None
    for found, wanted in zip(results.weights[0], layers, strict=True):
        assert np.array_equal(found[0], wanted[0])
    if initialisation == "zero":
        assert results.history[0, 0, 0] == pytest.approx(np.log(2), rel=1e-15)


def test_training_continues_from_given_weights_without_changing_them() -> None:
    plan = plan_of()
    first = only(BASE, plan)
    assert first.weights is not None
    start = first.weights[0]
    before = [parameter.copy() for parameter in parameters_of(start)]
    second = only(BASE, plan, initial=start)
    assert second.history[0, 0, 2:] == pytest.approx(first.history[0, 3, 2:], rel=1e-14)
    for old, now in zip(before, parameters_of(start), strict=True):
        assert np.array_equal(old, now)


def test_float32_computes_in_float32_near_float64() -> None:
    double, single = only(BASE), only(BASE.replace(dtype="float32"))
    assert single.weights is not None
    assert all(p.dtype == np.float32 for p in parameters_of(single.weights[0]))
    assert single.history.dtype == np.float64
    assert single.history == pytest.approx(double.history, abs=1e-5)
    assert not np.array_equal(single.history, double.history)


def test_losses_accumulate_in_float64() -> None:
    # A float32 sum of 200,000 terms of ln 2 is off in the sixth digit; one of float64 is not.
    x, y = np.zeros((200_000, 1)), np.arange(200_000, dtype=np.int32) % 2
    rows = np.arange(200_000)
    settings = BASE.replace(hidden=(), epochs=0, initialisation="zero", dtype="float32")
    results = only(settings, Plan(x, y, 2, False, parts=(rows, NONE, NONE)))
    assert results.history[0, 0, 0] == pytest.approx(float(np.float32(np.log(2))), rel=1e-12)


def test_batch_sizes_beyond_the_rows_and_none_are_one_full_batch() -> None:
    expected = only(BASE.replace(batch_size=22))
    for batch_size in (None, 23, 10**6):
        for drop_last in (False, True):
            found = only(BASE.replace(batch_size=batch_size, drop_last=drop_last))
            assert np.array_equal(found.history, expected.history)
            assert np.array_equal(found.sha256, expected.sha256)


def test_without_loss_after_two_columns_are_nan_and_nothing_else_changes() -> None:
    full, short = only(BASE), only(BASE.replace(loss_after=False))
    assert np.isnan(short.history[..., 2:4]).all()
    for columns in (slice(0, 2), slice(4, 6)):
        assert np.array_equal(full.history[..., columns], short.history[..., columns])
    assert np.array_equal(full.sha256, short.sha256)


def test_missing_parts_are_nan() -> None:
    results = only(BASE, plan_of(test=False))
    assert np.isnan(results.test).all()
    assert not np.isnan(results.history).any()
    x, y = table()
    alone = only(BASE, Plan(x, y, 2, False, parts=(np.arange(40), NONE, NONE)))
    assert np.isnan(alone.history[..., 4:]).all()
    assert alone.status[0] == DONE


def test_counts_give_a_split_a_seed_and_a_scaler_looks_at_the_training_part_only() -> None:
    x, y = table()
    x[:, 1] = 0.1  # constant: divided by 1, whatever rounding its deviation has
    counts = np.array([[10, 12], [6, 4], [4, 4]])
    plan = Plan(x, y, 2, True, counts=counts)
    results = only(BASE, plan, seeds=(3, 4))
    for job, seed in enumerate((3, 4)):
        parts = split_rows(y, counts, seed)
        mean, deviation = x[parts[0]].mean(axis=0), x[parts[0]].std(axis=0)
        deviation[1] = 1.0
        by_hand = Plan((x - mean) / deviation, y, 2, False, parts=parts)
        expected = only(BASE, by_hand, seeds=(seed,))
        assert results.history[job] == pytest.approx(expected.history[0], rel=1e-12)
    assert not np.array_equal(results.history[0], results.history[1])


def test_marks_score_a_job_as_if_it_had_ended_there() -> None:
    results = only(BASE.replace(epochs=5), marks=(0, 2, 5))
    for mark, epochs in enumerate((0, 2, 5)):
        short = only(BASE.replace(epochs=epochs))
        assert np.array_equal(results.test[0, mark], short.test[0, 0])
        assert np.array_equal(results.sha256[0, mark], short.sha256[0, 0])


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_the_hash_is_of_w_in_c_order_then_b_little_endian(dtype: str) -> None:
    results = only(BASE.replace(dtype=dtype))
    assert results.weights is not None
    stream = b"".join(
        parameter.astype(np.dtype(dtype).newbyteorder("<")).tobytes(order="C")
        for parameter in parameters_of(results.weights[0])
    )
    assert results.sha256[0, 0].tobytes() == hashlib.sha256(stream).digest()


def test_each_seed_changes_only_what_it_draws() -> None:
    x, y = table()
    plan = Plan(x, y, 2, False, counts=np.array([[10, 10], [10, 10], [0, 0]]))
    jobs = jobs_of(BASE, seeds=(1,))
    base = reference.run(plan, jobs).history[0]
    one = np.array([2], dtype=np.uint64)
    other_split, other_start, other_order = (
        reference.run(
            plan,
            dataclasses.replace(jobs, seeds=dataclasses.replace(jobs.seeds, **{name: one})),
        ).history[0]
        for name in ("split", "init", "shuffle")
    )
    assert (base[0] != other_split[0]).any()
    assert (base[0] != other_start[0]).any()
    assert np.array_equal(base[0], other_order[0])
    assert (base[1] != other_order[1]).any()


def test_a_job_alone_has_the_bits_it_has_among_others() -> None:
    settings = (BASE, BASE.replace(rule="adam", learning_rate=0.01), BASE.replace(hidden=()))
    together = reference.run(plan_of(), jobs_of(*settings, seeds=(1, 2)))
    for job in range(6):
        alone = only(settings[job % 3], seeds=((1, 2)[job // 3],))
        assert np.array_equal(alone.history[0], together.history[job])
        assert np.array_equal(alone.sha256[0], together.sha256[job])


def test_a_diverged_run_is_a_row_and_disturbs_nobody() -> None:
    wild = BASE.replace(learning_rate=1e160, epochs=6, activation="identity")
    calm = BASE.replace(epochs=6)
    results = reference.run(plan_of(), jobs_of(wild, calm, marks=(0, 3, 6)))
    ended = results.epoch_ended[0]
    assert results.status.tolist() == [DIVERGED, DONE]
    assert 0 < ended < 6
    assert np.isfinite(results.history[0, :ended]).all()
    assert np.isnan(results.history[0, ended:]).all()
    assert np.isfinite(results.last_finite_loss[0])
    reached = np.array([0, 3, 6]) < ended
    assert np.isfinite(results.test[0, reached]).all()
    assert np.isnan(results.test[0, ~reached]).all()
    assert results.sha256[0, reached].any(axis=1).all()
    assert not results.sha256[0, ~reached].any()
    assert np.array_equal(results.history[1], only(calm).history[0])


def test_weights_that_are_infinite_from_the_start_diverge_in_epoch_0() -> None:
    start = make_network((3, 5, 1), "relu", "identity", seed=0)
    start[0][0][0, 0] = np.inf
    results = only(BASE, initial=start)
    assert (results.status[0], results.epoch_ended[0]) == (DIVERGED, 0)
    assert np.isnan(results.history).all()
    assert np.isnan(results.last_finite_loss[0])


def test_an_infinite_weight_behind_a_dead_unit_is_found() -> None:
    x, y = np.abs(table()[0]) + 0.1, table()[1]
    start = make_network((3, 5, 1), "relu", "identity", seed=0)
    start[0][0][:, 0] = -np.inf  # relu gives 0, and every loss is finite
    rows = np.arange(40)
    results = only(BASE, Plan(x, y, 2, False, parts=(rows, NONE, NONE)), initial=start)
    assert (results.status[0], results.epoch_ended[0]) == (DIVERGED, 0)


def test_a_test_loss_that_is_not_finite_is_no_result() -> None:
    x, y = table()
    x[32:] = 1e308 * np.sign(x[32:])  # of finite numbers, but their sums are not
    plan = Plan(x, y, 2, False, parts=plan_of().parts)
    results = only(BASE, plan, marks=(2, 3))
    assert (results.status[0], results.epoch_ended[0]) == (DIVERGED, 2)
    assert np.isfinite(results.history[0, :2]).all()
    assert np.isnan(results.history[0, 2:]).all()
    assert np.isnan(results.test).all()
    assert not results.sha256.any()


def test_should_stop_halts_the_run_under_way_and_all_after_it() -> None:
    asked = iter([False] * 7 + [True] * 100)
    done: list[int] = []
    jobs = jobs_of(BASE, seeds=(1, 2, 3))
    results = reference.run(plan_of(), jobs, should_stop=lambda: next(asked), progress=done.append)
    # Asked once a job and once an epoch: 1 + 4 for the first job, then 1 and one epoch.
    assert results.status.tolist() == [DONE, HALTED, HALTED]
    assert results.epoch_ended.tolist() == [3, 1, 0]
    assert np.array_equal(results.history[0], only(BASE, seeds=(1,)).history[0])
    assert np.isfinite(results.history[1, 0]).all()
    assert np.isnan(results.history[1, 1:]).all()
    assert done[0] == 1


def test_ctrl_c_carries_the_finished_runs() -> None:
    def interrupt(finished: int) -> None:
        if finished == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt) as caught:
        reference.run(plan_of(), jobs_of(BASE, seeds=(1, 2, 3)), progress=interrupt)
    results = caught.value.results  # type: ignore[attr-defined]  # what is tested
    assert results.status.tolist() == [DONE, DONE, HALTED]
    assert np.isfinite(results.history[:2]).all()


def test_progress_counts_and_time_is_taken() -> None:
    counts: list[int] = []
    results = reference.run(plan_of(), jobs_of(BASE, seeds=(1, 2, 3)), progress=counts.append)
    assert counts == [1, 2, 3]
    assert (results.milliseconds > 0).all()


def test_weights_are_returned_only_if_asked_for() -> None:
    assert only(BASE, keep_weights=False).weights is None


def test_the_data_are_not_modified() -> None:
    plan = plan_of(scale=True)
    plan.x.flags.writeable = False
    before = plan.x.copy()
    only(BASE, plan)
    assert np.array_equal(plan.x, before)
