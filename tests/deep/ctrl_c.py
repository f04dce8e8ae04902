"""Ctrl-C stops every long call within 200 ms; run it on a machine with no load.

A SIGINT is sent 0.1 to 0.6 s after the call began: into trainings of small networks on two threads,
a full batch of a large network whose one step takes seconds, the first weights of a network that
takes half a gigabyte, and basins of a Python function that takes one point at a time. That each
raises KeyboardInterrupt is tested in tests/engine; how soon it does is measured here, since on a
busy machine the process may have to wait for a core.

    python tests/deep/ctrl_c.py [N]        (its last result: ctrl_c.txt)
"""

from __future__ import annotations

import math
import os
import random
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
import steepest as st
from deep_results import write_result
from steepest import compiled
from steepest.training import engine
from steepest.training.settings import Settings
from training_cases import digits_like, jobs_of

LIMIT = 0.2
"""Seconds that the 99th percentile may take from the signal to the exception."""


def small_networks() -> None:
    """A million epochs of three trainings on two threads."""
    engine.run(digits_like(), jobs_of(Settings(epochs=10**6), [0, 1, 2]), threads=2)


def full_batch() -> None:
    """One step of a large network on all rows."""
    settings = Settings(hidden=(2048, 2048), batch_size=None, epochs=3, loss_after=False)
    engine.run(digits_like(n=40_000), jobs_of(settings, [0]), threads=1)


def large_weights() -> None:
    """Drawing and training 64 million weights."""
    settings = Settings(hidden=(8_000, 8_000), epochs=3)
    engine.run(digits_like(), jobs_of(settings, [0]), threads=1)


def one_point_at_a_time(x: float, y: float) -> float:
    """A bowl that takes no arrays."""
    if not isinstance(x, float):
        raise TypeError("one point at a time")
    return (x - 1) ** 2 + y**2


def basins() -> None:
    """Descents of a Python function on two threads."""
    surface = st.surface(one_point_at_a_time, bounds=[(-2, 2), (-2, 2)])
    st.basins(surface, step_size=0.01, steps=10**6, resolution=150, threads=2)


CALLS = (small_networks, full_batch, large_weights, basins)


def seconds_to_stop(call: Callable[[], None], delay: float) -> float:
    """Seconds from a SIGINT, sent after a delay, to the KeyboardInterrupt in the call."""
    sent: list[float] = []

    def send() -> None:
        sent.append(time.perf_counter())
        os.kill(os.getpid(), signal.SIGINT)

    threading.Timer(delay, send).start()
    try:
        call()
    except KeyboardInterrupt:
        return time.perf_counter() - sent[0]
    raise AssertionError(f"{call.__name__} ended before the signal")


def main(count: int) -> None:
    """Interrupt each call so often, and write the median, the 99th percentile and the longest."""
    assert compiled.available(), compiled.unavailable_because()
    delays, lines, slow = random.Random(0), [], []
    for call in CALLS:
        took = sorted(seconds_to_stop(call, delays.uniform(0.1, 0.6)) for _ in range(count))
        median, late = took[count // 2], took[max(0, math.ceil(0.99 * count) - 1)]
        lines.append(
            f"{call.__name__}: {count} interrupts, median {median * 1e3:.0f} ms, 99th percentile "
            f"{late * 1e3:.0f} ms, longest {took[-1] * 1e3:.0f} ms"
        )
        print(lines[-1], flush=True)
        if late > LIMIT:
            slow.append(lines[-1])
    load = f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"
    write_result(__file__, [*lines, load])
    assert not slow, f"later than {LIMIT} s: {slow}"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50)
