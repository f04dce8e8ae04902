"""One peer in a process of its own, on its own processors: trains once a line of its input.

    python -m benchmarks.worker W2 "PyTorch eager"

A process each keeps the peers' thread pools apart and lets the parent take turns between them.
"""

from __future__ import annotations

import json
import os
import sys
import time

from benchmarks.peers import peers_of
from benchmarks.workloads import WORKLOADS


def main() -> None:
    """Prepare, warm up, then train for every line of the input; print seconds and accuracy."""
    workload = WORKLOADS[sys.argv[1]]
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[: workload.threads])
    train = peers_of(workload)[sys.argv[2]](workload)
    train(0)
    print("ready", flush=True)
    for number, _ in enumerate(sys.stdin, start=1):
        start = time.perf_counter()
        outcome = train(number)
        seconds = time.perf_counter() - start
        print(json.dumps({"seconds": seconds, **outcome._asdict()}), flush=True)


if __name__ == "__main__":
    main()
