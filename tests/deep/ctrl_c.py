"""Ctrl-C stops a training within 20 ms and the time of a step; run it on a machine with no load.

Each time, three trainings of a million epochs run in the engine on two threads, and a SIGINT is
sent after 0.1 to 0.6 s. That it raises KeyboardInterrupt is tested in tests/engine/test_engine.py;
how soon it does is measured here, since on a busy machine the process may have to wait for a core.

    python tests/deep/ctrl_c.py [N]
"""

from __future__ import annotations

import math
import os
import random
import signal
import sys
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from steepest import compiled
from steepest.training import engine
from steepest.training.settings import Settings
from training_cases import digits_like, jobs_of

MEDIAN_LIMIT = 0.03
"""Seconds from the signal to the exception: the 20 ms, a step, and 10 ms to join the threads."""

LONGEST_LIMIT = 0.2
"""Seconds that a single interrupt may take: the operating system may give the core to others."""


def seconds_to_stop(delay: float) -> float:
    """Seconds from a SIGINT, sent after a delay, to the KeyboardInterrupt in the training."""
    sent: list[float] = []

    def send() -> None:
        sent.append(time.perf_counter())
        os.kill(os.getpid(), signal.SIGINT)

    plan, jobs = digits_like(), jobs_of(Settings(epochs=10**6), [0, 1, 2])
    threading.Timer(delay, send).start()
    try:
        engine.run(plan, jobs, threads=2)
    except KeyboardInterrupt:
        return time.perf_counter() - sent[0]
    raise AssertionError("the training ended before the signal")


def seconds_of_a_step() -> float:
    """Seconds of one step of these trainings, with as many of them at a time."""
    plan, settings = digits_like(), Settings(epochs=500)
    steps = settings.epochs * math.ceil(len(plan.parts[0]) / settings.batch_size)
    return (
        float(engine.run(plan, jobs_of(settings, [0, 1]), threads=2).milliseconds.max())
        / 1e3
        / steps
    )


def main(count: int) -> None:
    """Interrupt so many trainings and print the longest and the median time that it took."""
    assert compiled.available(), compiled.unavailable_because()
    delays = random.Random(0)
    took = sorted(seconds_to_stop(delays.uniform(0.1, 0.6)) for _ in range(count))
    median, longest = took[len(took) // 2], took[-1]
    promised = f"documented: 20 ms and a step, {seconds_of_a_step() * 1e3:.3f} ms"
    load = f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"
    print(f"{count} interrupts: median {median * 1e3:.1f} ms, longest {longest * 1e3:.1f} ms")
    print(f"{promised}; {load}")
    assert median <= MEDIAN_LIMIT, f"median {median:.3f} s, more than {MEDIAN_LIMIT} s"
    assert longest <= LONGEST_LIMIT, f"longest {longest:.3f} s, more than {LONGEST_LIMIT} s"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
