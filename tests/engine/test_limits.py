"""What the system refuses or interrupts: memory, threads, Ctrl-C, forks, floating-point state."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

import steepest as st
from steepest import compiled
from steepest.study.sweeps import estimate
from steepest.training import engine, memory
from steepest.training.memory import bytes_of_training
from steepest.training.settings import Settings
from training_cases import digits_like, jobs_of

pytestmark = pytest.mark.skipif(not compiled.available(), reason=compiled.unavailable_because())
linux = pytest.mark.skipif(sys.platform != "linux", reason="limits as Linux has them")


def run_alone(code: str) -> subprocess.CompletedProcess[str]:
    """Run the code in a process of its own, whose limits and state may be changed."""
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


# ---- memory


def test_weights_too_large_for_the_machine_are_refused_with_the_figures(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(memory, "memory_allowed", lambda: 8 * 10**9)
    with pytest.raises(MemoryError) as caught:
        st.train("iris", hidden=(10**6, 10**6))
    assert str(caught.value) == (
        "a training with hidden=(1000000, 1000000), sgd and batches of 32 rows takes about 8e+03 "
        "GB, this process may use 8 GB (take smaller layers or batches)"
    )
    with pytest.raises(MemoryError, match=r"hidden=\(1000000, 1000000\), adam and"):
        st.sweep("iris", hidden=(10**6, 10**6), rule="adam", seeds=2, folder=tmp_path / "study")
    with pytest.raises(MemoryError, match=r"hidden=\(1000000, 1000000\), sgd and"):
        st.race("iris", hidden=[(8,), (10**6, 10**6)], margin=0.01)
    assert not (tmp_path / "study").exists()


def test_a_configuration_too_large_for_memory_is_rows_that_failed_and_the_others_are_trained(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    place, space = tmp_path / "study", {"hidden": [(2,), (300, 300)], "epochs": [1, 2], "seeds": 3}
    monkeypatch.setattr(memory, "memory_allowed", lambda: 10**5)
    sentence = (
        "a training with hidden=(300, 300), sgd and batches of 32 rows takes about 0.00172 GB, "
        "this process may use 0.0001 GB"
    )
    with pytest.warns(st.StudyWarning) as caught:
        study = st.sweep("iris", folder=place, threads=1, **space)
    assert str(caught[0].message) == (
        f"6 of 12 runs failed: {sentence} (take smaller layers or batches; a sweep with "
        "resume=True trains them where there is more memory)"
    )
    failed = study.runs.filter(study.runs["status"] == "failed")
    assert failed["failure"].to_list() == [sentence] * 6
    assert failed["hidden"].to_list() == [[300, 300]] * 6
    assert study.complete
    assert (study.trained, study.added) == (3, 3)
    assert study.headline.endswith("3 seeds, 6 runs failed")
    assert study.best().settings.hidden == (2,)
    assert st.open_study(place).runs.equals(study.runs)
    with pytest.warns(st.StudyWarning, match="6 of 12 runs failed"):
        assert st.sweep("iris", folder=place, threads=1, resume=True, **space).added == 0
    monkeypatch.undo()
    resumed = st.sweep("iris", folder=place, resume=True, **space)
    whole = st.sweep("iris", **space)
    assert resumed.added == 3
    assert st.open_study(place).runs.drop("milliseconds").equals(whole.runs.drop("milliseconds"))


@linux
@pytest.mark.parametrize("hidden", [(200_000,), (100_000, 1)])
def test_the_estimate_of_a_wide_first_layer_is_what_the_engine_takes(
    hidden: tuple[int, ...],
) -> None:
    """A first layer of few inputs may be evaluated in smaller chunks than one of many."""
    done = run_alone(f"""
        import steepest as st
        from steepest.training.memory import bytes_of_training

        def most():
            lines = open("/proc/self/status").read().splitlines()
            return 1024 * int(next(line for line in lines if "VmHWM" in line).split()[1])

        st.train("iris", hidden=(2,), epochs=1)
        before = most()
        run = st.train("iris", hidden={hidden}, epochs=1)
        print((most() - before) / bytes_of_training(run.settings, 150, 4, 3))
    """)
    assert done.returncode == 0, done.stderr
    assert 0.8 < float(done.stdout) < 1.4


def test_workers_count_and_fewer_of_them_are_advised(monkeypatch: pytest.MonkeyPatch) -> None:
    needed = bytes_of_training(Settings(hidden=(4000, 4000)), 150, 4, 3)
    monkeypatch.setattr(memory, "memory_allowed", lambda: 3 * needed)
    estimate("iris", hidden=(4000, 4000), threads=2, seeds=4)
    with pytest.raises(MemoryError, match=r"on 4 threads, .* \(take smaller .* or fewer threads\)"):
        estimate("iris", hidden=(4000, 4000), threads=4, seeds=4)


@linux
def test_memory_that_the_system_refuses_is_a_run_that_failed_and_the_others_are_saved(
    tmp_path: Path,
) -> None:
    place = tmp_path / "study"
    done = run_alone(f"""
        import resource
        import steepest as st
        from steepest.training import memory
        st.sweep("iris", hidden=(2,), epochs=1, seeds=2, threads=1)
        memory.memory_allowed = lambda: 10**12  # as if the limit could not be read
        size = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (size + 300 * 2**20,) * 2)
        study = st.sweep("iris", hidden=[(2,), (9000, 9000)], epochs=1, seeds=2, threads=1,
                         folder={str(place)!r})
        print(*study.runs["status"])
        print(*set(study.runs["failure"].drop_nulls()))
        try:
            st.train("iris", hidden=(9000, 9000), epochs=1)
        except MemoryError as error:
            print(error)
    """)
    assert done.returncode == 0, done.stderr
    assert "StudyWarning: 2 of 4 runs failed" in done.stderr
    statuses, failure, refused = done.stdout.splitlines()
    assert statuses == "done failed done failed"
    assert failure == (
        "a training with hidden=(9000, 9000), sgd and batches of 32 rows takes about 0.677 GB, "
        "this process got no more"
    )
    assert refused == f"{failure} (take smaller layers, or end other programs)"
    assert st.open_study(place).complete


@linux
def test_a_limit_on_the_memory_of_the_process_is_known_before_a_training_begins() -> None:
    done = run_alone("""
        import resource
        import steepest as st
        from steepest.machine import memory_allowed
        st.train("iris", hidden=(2,), epochs=1)
        size = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (size + 400 * 2**20,) * 2)
        print(300 * 2**20 < memory_allowed() <= 400 * 2**20)
        try:
            st.train("iris", hidden=(9000, 9000), epochs=1)
        except MemoryError as error:
            print(error)
    """)
    assert done.returncode == 0, done.stderr
    small, refused = done.stdout.splitlines()
    assert small == "True"
    assert refused.startswith("a training with hidden=(9000, 9000), sgd and batches of 32 rows")
    assert "takes about 0.677 GB, this process may use 0." in refused


# ---- threads


@linux
def test_threads_that_the_system_refuses_are_done_without_and_none_at_all_is_a_sentence() -> None:
    done = run_alone(f"""
        import resource
        import sys
        sys.path.insert(0, {str(Path(__file__).parents[1])!r})
        from steepest.training import engine
        from steepest.training.settings import Settings
        from training_cases import digits_like, jobs_of
        plan, jobs = digits_like(n=60), jobs_of(Settings(epochs=1), list(range(64)))
        from steepest import compiled
        compiled.available()
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        size = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (size + 2**20, hard))
        try:
            engine.Session(plan, 5000)
        except RuntimeError as error:
            print(error)
        resource.setrlimit(resource.RLIMIT_AS, (size + 40 * 2**20, hard))
        print(engine.run(plan, jobs, threads=5000).status.max())
    """)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "the system allows this process no further thread (end other programs, or raise the limit "
        "on processes or memory)",
        "0",
    ]


@linux
def test_a_limit_on_processes_is_a_sentence() -> None:
    done = run_alone("""
        import os
        import resource
        import steepest as st
        def bowl(x, y):
            if not isinstance(x, float):
                raise TypeError("one point at a time")
            return x**2 + y**2
        surface = st.surface(bowl, bounds=[(-2, 2), (-2, 2)])
        options = {"step_size": 0.1, "steps": 3, "resolution": 4}
        st.train("iris", epochs=1)
        st.basins(surface, threads=1, **options)  # imports SciPy, which starts threads itself
        if not os.getuid():  # the limit does not hold for root
            os.setgid(65534)
            os.setuid(65534)
        resource.setrlimit(resource.RLIMIT_NPROC, (1, 1))
        for call in (
            lambda: st.train("iris", epochs=1),
            lambda: st.basins("assignment", threads=2, **options),
            lambda: st.basins(surface, threads=2, **options),
        ):
            try:
                call()
            except RuntimeError as error:
                print(error)
        print(st.basins(surface, threads=1, **options).basin.shape)
    """)
    assert done.returncode == 0, done.stderr
    end = "end other programs, or raise the limit on processes or memory)"
    assert done.stdout.splitlines() == [
        f"the system allows this process no further thread ({end}",
        f"the system allows this process no further thread ({end}",
        f"the system allows this process no further thread (take threads=1, {end}",
        "(4, 4)",
    ]


# ---- Ctrl-C


@contextmanager
def interrupt_after(seconds: float) -> Iterator[list[float]]:
    """Send SIGINT to this process; the time it was sent is in the list."""
    sent: list[float] = []

    def send() -> None:
        sent.append(time.perf_counter())
        os.kill(os.getpid(), signal.SIGINT)

    timer = threading.Timer(seconds, send)
    timer.start()
    try:
        yield sent
    finally:
        timer.cancel()
        timer.join()


def slow_bowl(x: float, y: float) -> float:
    if not isinstance(x, float):
        raise TypeError("one point at a time")
    return (x - 1) ** 2 + y**2


@pytest.mark.parametrize("threads", [1, 2])
def test_ctrl_c_ends_basins_of_a_function_that_takes_one_point_at_a_time(threads: int) -> None:
    surface = st.surface(slow_bowl, bounds=[(-2, 2), (-2, 2)])
    with interrupt_after(0.5), pytest.raises(KeyboardInterrupt):
        st.basins(surface, step_size=0.01, steps=10**6, resolution=100, threads=threads)


def test_an_error_in_a_worker_of_basins_is_raised_and_ends_the_others() -> None:
    calls = [0]

    def failing(x: float, y: float) -> float:
        if not isinstance(x, float):
            raise TypeError("one point at a time")
        calls[0] += 1
        if calls[0] > 20_000:
            raise KeyError("the user's own")
        return x**2 + y**2

    surface = st.surface(failing, bounds=[(-2, 2), (-2, 2)])
    with pytest.raises(KeyError, match="the user's own"):
        st.basins(surface, step_size=0.01, steps=10**6, resolution=100, threads=2)


def test_ctrl_c_ends_a_full_batch_of_a_large_network() -> None:
    """One step takes many seconds; the layers look at the flag at every panel."""
    plan = digits_like(n=40_000)
    jobs = jobs_of(Settings(hidden=(2048, 2048), batch_size=None, epochs=1, loss_after=False), [0])
    with interrupt_after(0.6), pytest.raises(KeyboardInterrupt):
        engine.run(plan, jobs, threads=1)


@pytest.mark.parametrize("wanted", ["predict_proba", "evaluate"])
def test_ctrl_c_ends_a_prediction(wanted: str) -> None:
    """This one takes about a minute."""
    data = digits_like(n=500)
    network = st.train((data.x, data.y), hidden=(1024, 1024), epochs=0).network
    x = np.broadcast_to(data.x[0], (1_000_000, 64))
    call = network.predict_proba if wanted == "predict_proba" else network.score
    arguments = (x,) if wanted == "predict_proba" else (x, np.zeros(len(x), dtype=int))
    with interrupt_after(0.3) as sent, pytest.raises(KeyboardInterrupt):
        call(*arguments)
    assert sent


# ---- forks


@linux
def test_a_child_forked_after_a_sweep_says_to_use_spawn_and_can_still_train() -> None:
    done = run_alone("""
        import os
        import warnings
        import steepest as st
        warnings.simplefilter("ignore", DeprecationWarning)
        st.sweep("iris", epochs=1, seeds=2).runs.sort("seed")
        child = os.fork()
        if not child:
            for call in (lambda: st.sweep("iris", epochs=1, seeds=2),
                         lambda: st.race("iris", hidden=[(), (8,)], margin=0.01),
                         lambda: st.open_study("nowhere")):
                try:
                    call()
                except RuntimeError as error:
                    print(error)
            print(st.train("iris", epochs=1).status, flush=True)
            os._exit(0)
        os.waitpid(child, 0)
        print(st.sweep("iris", epochs=1, seeds=2).runs.height)
    """)
    assert done.returncode == 0, done.stderr
    *sentences, status, height = done.stdout.splitlines()
    assert len(sentences) == 3
    assert sentences[0] == (
        "a sweep must run in a process with the threads of polars, got one forked from a process "
        'that had used polars (use multiprocessing.get_context("spawn"))'
    )
    assert (status, height) == ("done", "2")


# ---- floating-point state


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="the constants of x86")
@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("threads", [1, 3])
def test_the_rounding_mode_of_the_caller_changes_no_bit_and_is_given_back(
    dtype: str, threads: int
) -> None:
    libm = ctypes.CDLL(ctypes.util.find_library("m"))
    settings = Settings(hidden=(9,), activation="tanh", epochs=3, dtype=dtype, schedule="cosine")
    jobs = jobs_of(settings, [0, 1, 2], keep_weights=True)
    plan = digits_like()
    expected = engine.run(plan, jobs, threads=threads)
    layers = expected.weights[0] if expected.weights else []
    slopes = engine.gradient(plan.x, plan.y, layers, settings, 2)
    for mode in (0x400, 0x800, 0xC00):  # downward, upward, toward zero
        session = engine.Session(plan, threads)
        assert libm.fesetround(mode) == 0
        try:
            with engine.Session(plan, threads) as session:
                ticket = session.submit(jobs)
                while not session.wait(ticket, 0.1)[1]:
                    pass
                results = session.collect(ticket)
            found = engine.gradient(plan.x, plan.y, layers, settings, 2)
            kept = libm.fegetround()
        finally:
            libm.fesetround(0)
        assert kept == mode
        assert (results.sha256 == expected.sha256).all()
        assert np.array_equal(results.history, expected.history, equal_nan=True)
        assert found[0] == slopes[0]
        assert all(
            np.array_equal(a, b)
            for one, two in zip(found[1], slopes[1], strict=True)
            for a, b in zip(one, two, strict=True)
        )
