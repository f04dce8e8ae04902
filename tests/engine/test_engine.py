"""The engine uses the numbers of steepest.random, hashes its weights, and stops at once."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import textwrap
import threading

import numpy as np
import pytest

import training_cases
from steepest import compiled
from steepest.nn.networks import make_network
from steepest.training import engine, reference
from steepest.training.plans import DIVERGED, DONE, HALTED, Plan
from steepest.training.settings import INITIALISATIONS, Settings
from training_cases import cases, digits_like, jobs_of

pytestmark = pytest.mark.skipif(not compiled.available(), reason=compiled.unavailable_because())


@pytest.mark.parametrize("initialisation", INITIALISATIONS)
def test_initial_weights_are_those_of_make_network(initialisation: str) -> None:
    plan, mode = digits_like(), initialisation.removeprefix("he_")
    for seed in (0, 12345, 2**64 - 1):
        settings = Settings(
            hidden=(33, 7), epochs=0, dtype="float64", initialisation=initialisation
        )
        results = engine.run(plan, jobs_of(settings, [seed], keep_weights=True))
        assert results.weights is not None
        for (w, b, _), (w0, b0, _) in zip(
            results.weights[0], make_network((64, 33, 7, 1), mode=mode, seed=seed), strict=True
        ):
            assert np.abs(w - w0).max() <= 1e-14
            assert not b.any()
            assert not b0.any()


def test_the_sha256_column_is_that_of_the_weights() -> None:
    plan = digits_like()
    for dtype in ("float32", "float64"):
        settings = Settings(hidden=(5, 17), epochs=2, dtype=dtype)
        results = engine.run(plan, jobs_of(settings, [3], keep_weights=True))
        assert results.weights is not None
        message = b"".join(w.tobytes() + b.tobytes() for w, b, _ in results.weights[0])
        assert results.sha256[0, 0].tobytes() == hashlib.sha256(message).digest()


def test_a_diverged_run_stops_and_records_its_epoch() -> None:
    settings = Settings(learning_rate=1e30, epochs=5)
    results = engine.run(digits_like(), jobs_of(settings, [0], marks=(0, 5)))
    assert results.status[0] == DIVERGED
    assert results.epoch_ended[0] == 1
    assert np.isfinite(results.last_finite_loss[0])
    assert np.isfinite(results.history[0, 0, 0])
    assert np.isnan(results.history[0, 1:]).all()
    assert results.sha256[0, 0].any()
    assert not results.sha256[0, 1].any()


def test_stop_halts_running_jobs_and_keeps_finished_ones() -> None:
    settings = Settings(epochs=20000)
    asked = iter([False, True])
    results = engine.run(
        digits_like(),
        jobs_of(settings, [0, 1, 2]),
        threads=2,
        should_stop=lambda: next(asked, True),
    )
    assert (results.status == HALTED).all()
    quick = engine.run(digits_like(), jobs_of(settings.replace(epochs=1), [0]))
    assert quick.status[0] == DONE


def test_progress_counts_jobs() -> None:
    message: list[int] = []
    engine.run(digits_like(), jobs_of(Settings(epochs=1), list(range(9))), progress=message.append)
    assert message[-1] == 9
    assert message == sorted(message)


def test_ctrl_c_is_a_keyboard_interrupt_and_the_next_run_works() -> None:
    """In a child process, so that the signal reaches nothing else.

    How soon it stops is measured in tests/deep/ctrl_c.py.
    """
    program = textwrap.dedent(
        """
        import os, signal, sys, threading
        sys.path[:0] = sys.argv[1:]
        from training_cases import digits_like, jobs_of
        from steepest.training import engine
        from steepest.training.settings import Settings
        plan, jobs = digits_like(), jobs_of(Settings(epochs=10**6), [0, 1, 2])
        threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGINT)).start()
        try:
            engine.run(plan, jobs, threads=2)
        except KeyboardInterrupt:
            run = engine.run(digits_like(), jobs_of(Settings(epochs=1), [0]))
            print(run.status[0])
        """
    )
    here = os.path.dirname(training_cases.__file__)
    child = subprocess.run(
        [sys.executable, "-c", program, here],
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(child.stdout) == DONE


def test_two_threads_of_python_train_at_once() -> None:
    plan = digits_like()
    found: dict[int, bytes] = {}

    def train(seed: int) -> None:
        found[seed] = engine.run(plan, jobs_of(Settings(epochs=3), [seed])).sha256.tobytes()

    workers = [threading.Thread(target=train, args=(seed,)) for seed in range(6)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    for seed in range(6):
        again = engine.run(plan, jobs_of(Settings(epochs=3), [seed]))
        assert found[seed] == again.sha256.tobytes()


def test_a_child_after_fork_can_train() -> None:
    """Threads belong to a session, so a fork between sessions inherits none."""
    plan = digits_like()
    expected = engine.run(plan, jobs_of(Settings(epochs=2), [0])).sha256.tobytes()
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(write, engine.run(plan, jobs_of(Settings(epochs=2), [0])).sha256.tobytes())
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert status == 0
    assert os.read(read, 32) == expected
    os.close(read)
    os.close(write)


def test_a_session_can_be_closed_while_jobs_are_running() -> None:
    for _ in range(5):
        with engine.Session(digits_like(), 2) as session:
            session.submit(jobs_of(Settings(epochs=10**6), [0, 1, 2, 3]))
    assert signal.getsignal(signal.SIGINT) is not None


def test_zero_epochs_evaluate_the_untrained_network() -> None:
    results = engine.run(digits_like(), jobs_of(Settings(epochs=0), [0]))
    row = results.history[0, 0]
    assert results.history.shape == (1, 1, 6)
    assert row[0] == row[2]
    assert row[1] == row[3]
    assert np.isfinite(row).all()


def test_the_memory_layout_of_the_data_does_not_change_any_bit() -> None:
    plan = digits_like()
    expected = engine.run(plan, jobs_of(Settings(epochs=2), [0])).sha256.tobytes()
    for x in (
        np.asfortranarray(plan.x),
        np.repeat(plan.x, 2, axis=1)[:, ::2],
        plan.x[::-1].copy()[::-1],
    ):
        other = Plan(x, plan.y, 2, False, parts=plan.parts)
        assert engine.run(other, jobs_of(Settings(epochs=2), [0])).sha256.tobytes() == expected


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_no_run_with_a_number_that_is_not_finite_has_the_status_done(dtype: str) -> None:
    stream = cases(1234, dtype)
    rng = np.random.default_rng(4321)
    statuses = []
    for _ in range(250):
        case = next(stream)
        settings = case.settings.replace(
            learning_rate=float(10.0 ** rng.uniform(-3, 30)), loss_after=True
        )
        results = engine.run(
            case.plan, jobs_of(settings, [case.seed], keep_weights=True), threads=1
        )
        statuses.append(int(results.status[0]))
        if results.status[0] == DONE:
            assert results.weights is not None
            assert all(
                np.isfinite(w).all() and np.isfinite(b).all() for w, b, _ in results.weights[0]
            )
            assert np.isfinite(results.history[0, :, :4]).all()
    assert statuses.count(DONE) > 20
    assert statuses.count(DIVERGED) > 20


def test_a_test_loss_that_is_not_finite_is_a_divergence() -> None:
    """Rows far out in the test part alone: float32 logits overflow there and nowhere else."""
    plan = digits_like()
    x = plan.x.copy()
    x[-10:] = 3e38
    rows = np.arange(len(x))
    plan = Plan(x, plan.y, 2, False, parts=(rows[:400], rows[400:-10], rows[-10:]))
    results = engine.run(plan, jobs_of(Settings(epochs=3), [0], marks=(1, 3)))
    with np.errstate(over="ignore", invalid="ignore"):
        expected = reference.run(plan, jobs_of(Settings(epochs=3), [0], marks=(1, 3)))
    assert results.status[0] == expected.status[0] == DIVERGED
    assert results.epoch_ended[0] == expected.epoch_ended[0] == 1
    assert np.isnan(results.test).all()
