"""One peer in a process of its own, on its own processors: works once a line of its input.

    python -m benchmarks.worker W2 "PyTorch eager"

A process each keeps the peers' thread pools apart and lets the parent take turns between them.
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
    """The peer, ready to be timed, on as many processors as the workload has threads."""
    if workload in DESCENTS:
        keep_to(DESCENTS[workload].threads)
        return descents.PEERS[peer](DESCENTS[workload])
    keep_to(WORKLOADS[workload].threads)
    return peers_of(WORKLOADS[workload])[peer](WORKLOADS[workload])


def keep_to(threads: int) -> None:
    """Use the first processors only, where the system can be told."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:threads])


def main() -> None:
    """Prepare, warm up, then work for every line of the input; print seconds and answer."""
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
