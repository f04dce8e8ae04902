"""Ctrl-C stops every public call that can last within 200 ms; run it on a machine with no load.

Each call is repeated until a SIGINT, sent at a random instant of its first 0.6 s, raises
KeyboardInterrupt, so that the signal meets every part of it. Each has a process of its own. That
the long ones raise KeyboardInterrupt is tested in tests/engine; how soon they do is measured here:
on a busy machine a process waits for a core, so the processor time in between is given as well.

    python tests/deep/ctrl_c.py [N] [calls]        (its last result: ctrl_c.txt)

With calls, only their lines of the result are replaced. Each line gives the load of the machine
(the mean of a minute) at its end.
"""

from __future__ import annotations

import contextlib
import io
import math
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
import warnings
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))
import numpy as np

import steepest as st
from deep_results import write_result
from steepest import compiled
from steepest.cli import main as command_line
from steepest.cli.data_files import FileOptions, read_data
from steepest.training import engine
from steepest.training.settings import Settings
from training_cases import digits_like, jobs_of

LIMIT = 0.2
"""Seconds that the 99th percentile may take from the signal to the exception."""

LOST = 20.0
"""Seconds after which a second signal is sent: Python drops an exception in a weakref's callback or
in ``__del__``, also a KeyboardInterrupt."""


# ---- what the calls work on, made before the first signal


FOLDER = tempfile.TemporaryDirectory()


def folder() -> str:
    """A folder for studies, removed with the process."""
    return FOLDER.name


@cache
def rows(count: int) -> tuple[Any, Any]:
    """A table of 64 features with two classes."""
    source = np.random.default_rng(0)
    x = source.normal(size=(count, 64))
    return x, (x[:, 0] > 0).astype(int)


@cache
def large_study() -> st.Study:
    """20,000 runs in a folder."""
    return st.sweep(
        "iris", learning_rate=[0.1, 0.2], epochs=[1, 2], seeds=5_000, folder=f"{folder()}/large"
    )


@cache
def six_data_sets() -> st.Studies:
    """Runs on six data sets, so that a comparison takes a while."""
    tables = [st.Dataset(*rows(300 + count), name=f"table {count}") for count in range(6)]
    return st.sweep(tables, learning_rate=[0.1, 0.2], epochs=1, seeds=100)


@cache
def descent() -> st.Descent:
    """A descent of 60 steps, drawn as an animation."""
    return st.descend("x**2 + y**2", (1, 1), 0.05, 60)


@cache
def trained() -> st.Run:
    """A network that takes seconds for 300,000 rows."""
    return st.train(rows(500), hidden=(1024, 1024), epochs=0)


def one_point_at_a_time(x: float, y: float) -> float:
    """A bowl that takes no arrays."""
    if not isinstance(x, float):
        raise TypeError("one point at a time")
    return (x - 1) ** 2 + y**2


def sum_of_squares(w: Any) -> float:
    """A function of many variables."""
    return float((np.asarray(w) ** 2).sum())


def sigmoid(z: Any) -> Any:
    """A sigmoid that is wrong in its sign."""
    return 1 / (1 + np.exp(z))


@cache
def csv_file() -> str:
    """A file with 20,000 rows."""
    file = Path(folder()) / "table.csv"
    x, y = rows(20_000)
    names = ",".join([*(f"x{i}" for i in range(64)), "y"])
    np.savetxt(file, np.column_stack([x, y]), delimiter=",", header=names, comments="")
    return str(file)


@cache
def bowl() -> st.Surface:
    """The bowl as a surface."""
    return st.surface(one_point_at_a_time, bounds=[(-2, 2), (-2, 2)])


def sweep_into_a_folder() -> None:
    """A sweep on two threads that writes parts."""
    with tempfile.TemporaryDirectory() as place:
        st.sweep("digits-halves", hidden=[(), (32, 16)], seeds=10_000, threads=2, folder=place)


def race() -> None:
    """A race of three learning rates."""
    st.race("digits-halves", learning_rate=[0.1, 0.11, 0.12], margin=1e-4, seeds=500)


def run_claim() -> None:
    """A claim about two learning rates, planned and trained."""
    claim = st.Claim(
        "A learning rate of 0.2 is better.",
        "digits-halves",
        a={"learning_rate": 0.2},
        b={"learning_rate": 0.1},
        score="test_accuracy",
        direction="higher",
        margin=0,
        about="seeds",
        seeds=300,
        split=(0.5, 0.25, 0.25),
    )
    with tempfile.TemporaryDirectory() as place:
        st.run_claim(claim, place)


def run_command(*arguments: str) -> None:
    """The command line, whose output is not shown."""
    sys.argv[1:] = arguments
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        command_line()


CALLS: dict[str, Callable[[], object]] = {
    "train, small networks": lambda: engine.run(
        digits_like(), jobs_of(Settings(epochs=10**6), [0, 1, 2]), threads=2
    ),
    "train, a full batch of a large network": lambda: engine.run(
        digits_like(n=40_000),
        jobs_of(Settings(hidden=(2048,) * 2, batch_size=None, epochs=3, loss_after=False), [0]),
        threads=1,
    ),
    "train, 64 million weights": lambda: st.train("iris", hidden=(8_000, 8_000), epochs=3),
    "train, a layer of 10 million units": lambda: st.train("iris", hidden=10**7, epochs=3),
    "train, reference": lambda: st.train("digits-halves", trainer="reference", epochs=10**5),
    "train, a large table": lambda: st.train(rows(300_000), hidden=(8,), epochs=1),
    "sweep into a folder": sweep_into_a_folder,
    "sweep of several data sets": lambda: st.sweep(["iris", "wine"], seeds=5_000),
    "race": race,
    "run_claim": run_claim,
    "compare over data sets": lambda: six_data_sets().compare(
        {"learning_rate": 0.1}, {"learning_rate": 0.2}
    ),
    "open_study": lambda: st.open_study(large_study().folder or ""),
    "ranking": lambda: large_study().ranking(),
    "compare": lambda: large_study().compare({"learning_rate": 0.1}, {"learning_rate": 0.2}),
    "choice": lambda: large_study().choice(),
    "write_report": lambda: st.write_report(large_study(), f"{folder()}/report.html"),
    "predict": lambda: trained().network.predict(rows(300_000)[0]),
    "predict_proba": lambda: trained().network.predict_proba(rows(300_000)[0]),
    "Dataset from a file": lambda: read_data(csv_file(), FileOptions("y")),
    "surface": lambda: st.surface(one_point_at_a_time, bounds=[(-2, 2), (-2, 2)]),
    "descend": lambda: st.descend(bowl(), (0, 0), 0.01, 10**6),
    "descend, a formula": lambda: st.descend("x**2 + y**2", (1, 1), 1e-6, 10**6),
    "descend_grid": lambda: st.descend_grid(bowl(), (0, 0), [1e-4, 1e-3], [10**5, 10**6]),
    "animate": lambda: st.animate(descent(), f"{folder()}/film.gif"),
    "find_minima": lambda: st.find_minima(bowl()),
    "basins, a Python function": lambda: st.basins(
        bowl(), step_size=0.01, steps=10**6, resolution=150, threads=2
    ),
    "basins, a formula": lambda: st.basins("assignment", step_size=1e-3, steps=20_000),
    "numerical_gradient": lambda: st.numerical_gradient(sum_of_squares, np.ones(20_000)),
    "check_gradient": lambda: st.check_gradient(
        sum_of_squares, lambda w: 3 * np.asarray(w), np.ones(5_000)
    ),
    "check": lambda: st.check(sigmoid, "sigmoid"),
    "answer": lambda: st.answer("batch-size", folder=None),
    "steepest sweep": lambda: run_command("sweep", "digits-halves", "--seeds", "10000"),
    "steepest basins": lambda: run_command("basins", "assignment", "--steps", "200000"),
}


def interrupt(call: Callable[[], object], delay: float) -> tuple[float, float]:
    """Seconds, and seconds of the processor, from a SIGINT after a delay to the exception."""
    sent: list[tuple[float, float]] = []

    def send() -> None:
        sent.append((time.perf_counter(), time.process_time()))
        os.kill(os.getpid(), signal.SIGINT)

    timers = [threading.Timer(delay, send), threading.Timer(delay + LOST, send)]
    try:
        for timer in timers:
            timer.start()
        while True:
            call()
    except (KeyboardInterrupt, SystemExit):  # the command line ends with its exit code
        ended = time_of_end(timers[1])
    assert sent, "the call ended before the signal"
    return ended[0] - sent[0][0], ended[1] - sent[0][1]


def time_of_end(second: threading.Timer) -> list[float]:
    """The time now, without the second signal."""
    ended: list[float] = []
    try:  # polars raises a second exception for the same signal, soon after the first
        while len(ended) < 2:
            second.cancel()
            ended = [time.perf_counter(), time.process_time()]
        time.sleep(0.02)
    except KeyboardInterrupt:
        return ended or time_of_end(second)
    return ended


def percentile(times: list[float]) -> float:
    """The 99th percentile."""
    return sorted(times)[max(0, math.ceil(0.99 * len(times)) - 1)]


def prepare(name: str) -> None:
    """Import what is imported when it is first needed, and make what the call works on.

    The first import of another library is completed before Ctrl-C ends a call (interrupts.py).
    """
    import matplotlib.pyplot  # noqa: F401
    import scipy.stats  # noqa: F401
    import sklearn.datasets  # noqa: F401
    import torch  # noqa: F401

    made = {"Dataset from a file": csv_file, "predict": trained, "predict_proba": trained}
    of_study = ("open_study", "ranking", "compare", "choice", "write_report")
    made |= dict.fromkeys(of_study, large_study)
    made |= {"compare over data sets": six_data_sets, "animate": descent}
    made.get(name, bowl)()
    rows(300_000)
    interrupt(CALLS[name], 3.0)


def measure(name: str, count: int) -> None:
    """Interrupt a call so often, and print a line with the figures."""
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores it
    delays = random.Random(0)
    prepare(name)
    took = [interrupt(CALLS[name], delays.uniform(0.0, 0.6)) for _ in range(count)]
    wall, processor = ([pair[i] for pair in took] for i in (0, 1))
    print(
        f"{name}: {count} interrupts, median {sorted(wall)[count // 2] * 1e3:.0f} ms, 99th "
        f"percentile {percentile(wall) * 1e3:.0f} ms (of the processor "
        f"{percentile(processor) * 1e3:.0f} ms), longest {max(wall) * 1e3:.0f} ms, load "
        f"{os.getloadavg()[0]:.1f}",
        flush=True,
    )


def main(count: int, names: list[str]) -> None:
    """Interrupt each call so often, and write the figures."""
    assert compiled.available(), compiled.unavailable_because()
    lines = []
    for name in names:
        command = [sys.executable, __file__, "--measure", name, str(count)]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
        found = [line for line in done.stdout.splitlines() if line.startswith(f"{name}: ")]
        lines += found or [f"{name}: ENDED with {done.returncode}"]
        print(lines[-1], flush=True)
    kept = dict.fromkeys(CALLS, "") | lines_kept()
    kept |= dict(zip(names, lines, strict=True))
    write_result(__file__, [line for name, line in kept.items() if name in CALLS and line])
    slow = [line for line in lines if not is_in_time(line)]
    assert not slow, f"later than {LIMIT} s: {slow}"


def lines_kept() -> dict[str, str]:
    """The lines of the last result by call; those of calls that run again are replaced."""
    file = Path(__file__).with_suffix(".txt")
    lines = file.read_text(encoding="utf-8").splitlines()[1:] if file.exists() else []
    return {line.partition(": ")[0]: line for line in lines}


def is_in_time(line: str) -> bool:
    """Whether the 99th percentile of a line keeps the limit."""
    text = line.partition("99th percentile ")[2].partition(" ms")[0]
    return text != "" and float(text) <= LIMIT * 1e3


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2], int(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 200, sys.argv[2:] or list(CALLS))
