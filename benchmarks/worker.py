"""One library in a process of its own, on its own processors; runs once per line of input.

    python -m benchmarks.worker W2 "PyTorch eager"

Separate processes keep the thread pools of the libraries apart and let them take turns.
"""

from __future__ import annotations

import json
import os
import sys
import time

from benchmarks import descents
from benchmarks.outcome import Train
from benchmarks.peers import peers_of
from benchmarks.workloads import DESCENTS, WORKLOADS


def prepare(workload: str, peer: str) -> Train:
    """The function to time, on as many processors as the workload has threads."""
    if workload in DESCENTS:
        restrict_processors(DESCENTS[workload].threads)
        return descents.PEERS[peer](DESCENTS[workload])
    restrict_processors(WORKLOADS[workload].threads)
    return peers_of(WORKLOADS[workload])[peer](WORKLOADS[workload])


def restrict_processors(threads: int) -> None:
    """Use only the first processors, on systems that allow it."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:threads])


def main() -> None:
    """Prepare, warm up, then run once per line of input; print seconds and answer."""
    train = prepare(sys.argv[1], sys.argv[2])
    train(0)
    print("ready", flush=True)
    for number, _ in enumerate(sys.stdin, start=1):
        start = time.perf_counter()
        outcome = train(number)
        seconds = time.perf_counter() - start
        answer = outcome.answer() if callable(outcome.answer) else outcome.answer
        found = {"seconds": seconds, **outcome._asdict(), "answer": answer}
        print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main()
