"""`make benchmark`: time every workload in steepest and other libraries, and write the results.

    python -m benchmarks [--rounds 3] [--only W2,W8] [--write]

They go into RESULTS_AVX2.md or RESULTS_AVX512.md, by the machine's vectors. The libraries take
turns, and the minimum of each counts. With --only, --write replaces the chosen sections; those of
`make benchmark-sizes` stay. Fails if the answer of a library differs from that of steepest, or a
target below is missed.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from benchmarks import descents
from benchmarks.peers import peers_of
from benchmarks.results import (
    replace_sections,
    results_file,
    sections_named,
    vectors,
    where_and_when,
)
from benchmarks.workloads import DESCENTS, WORKLOADS, Descents, Workload, data_of
from steepest.compiled import peak_flops

ROOT = Path(__file__).parents[1]
ACCURACY_TOLERANCE = 0.02
"""A wrong training differs by more than this, and by more than four standard errors."""
# Of the engine by its own clock, which covers splitting, initialising, training and evaluating.
TARGET_RATIOS = {
    ("W2", "PyTorch eager"): 200.0,
    ("W3", "PyTorch stacked"): 6.0,
    ("W3", "JAX vmap"): 6.0,
}
END_TOLERANCE = 1e-12
"""Descents that converge end at the same point as a plain Python loop, whatever their rounding."""
ESTIMATE_WITHIN = 1.5
"""Largest ratio of the estimate of the dry run to the measured time, or the reverse."""
TARGET_SECONDS = {"W8": 0.3}
"""Of the public call, on two processors."""


@dataclass
class Peer:
    """A worker process of one library and its measurements."""

    process: subprocess.Popen[str]
    seconds: list[float] = field(default_factory=list)
    answers: list[float] = field(default_factory=list)
    engine: list[float] = field(default_factory=list)
    estimate: float | None = None

    def measure_once(self) -> None:
        """Let the worker run once and record its time and answer."""
        assert self.process.stdin is not None
        self.process.stdin.write("go\n")
        self.process.stdin.flush()
        answer = json.loads(self.read_line())
        self.seconds.append(answer["seconds"])
        self.answers.append(answer["answer"])
        if answer["engine"] is not None:
            self.engine.append(answer["engine"])
        self.estimate = answer["estimate"]

    def read_line(self) -> str:
        """The next line of the worker's output."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"a worker ended with exit code {self.process.wait()}")
        return line


def measure(workload: Workload | Descents, rounds: int) -> dict[str, Peer]:
    """All libraries in turns; steepest, which is fast, runs several times in its turn."""
    peers: dict[str, Peer] = {}
    names = descents.PEERS if isinstance(workload, Descents) else peers_of(workload)
    for name in names:
        command = [sys.executable, "-m", "benchmarks.worker", workload.name, name]
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
        )
        peers[name] = Peer(process)
        assert peers[name].read_line().strip() == "ready"
    for _ in range(rounds):
        for name, peer in peers.items():
            for _ in range(7 if name.startswith(("steepest", "the engine")) else 1):
                peer.measure_once()
            print(f"{workload.name} {name}: {min(peer.seconds):.4f} s", file=sys.stderr)
    for peer in peers.values():
        assert peer.process.stdin is not None
        peer.process.stdin.close()
        peer.process.wait()
    return peers


def problems_of_descents(workload: Descents, peers: dict[str, Peer]) -> list[str]:
    """Libraries whose descents end elsewhere, and a missed target time."""
    gaps = {
        name: max(peer.answers)
        for name, peer in peers.items()
        if not max(peer.answers) <= END_TOLERANCE
    }
    found = [f"{workload.name} {name}: the ends differ by {gap:.1e}" for name, gap in gaps.items()]
    seconds, target = min(peers["steepest"].seconds), TARGET_SECONDS[workload.name]
    if seconds > target:
        found.append(f"{workload.name}: {seconds:.3f} s, the target is {target:g} s")
    return found


def table_of_descents(workload: Descents, peers: dict[str, Peer]) -> list[str]:
    """Markdown: milliseconds, the ratio to steepest, the distance of the ends from a plain loop."""
    own = min(peers["steepest"].seconds)
    lines = [
        f"### {workload.describe()}",
        "",
        "The public call also counts long steps and finds the minimum that each start reaches.",
        "",
        "| | ms | times steepest | largest distance from a plain loop (n runs) |",
        "|---|---|---|---|",
    ]
    for name, peer in peers.items():
        seconds = min(peer.seconds)
        lines.append(
            f"| {name} | {1e3 * seconds:.0f} | {seconds / own:.1f} "
            f"| {max(peer.answers):.1e} ({len(peer.answers)}) |"
        )
    return [*lines, ""]


def problems(workload: Workload, peers: dict[str, Peer]) -> list[str]:
    """Accuracies that do not agree, and missed targets."""
    own = peers["steepest"]
    found = []
    centre, deviation = np.mean(own.answers), np.std(own.answers, ddof=1)
    for name, peer in peers.items():
        mean = np.mean(peer.answers)
        error = deviation * np.sqrt(1 / len(peer.answers) + 1 / len(own.answers))
        if abs(mean - centre) > max(ACCURACY_TOLERANCE, 4 * error):
            found.append(f"{workload.name} {name}: accuracy {mean:.3f}, steepest {centre:.3f}")
        ratio = min(peer.seconds) / min(own.engine)
        off = 1.0 if peer.estimate is None else peer.estimate / min(peer.seconds)
        if not 1 / ESTIMATE_WITHIN < off < ESTIMATE_WITHIN:
            found.append(
                f"{workload.name} {name}: the dry run estimates {off:.2f} x the measured time"
            )
        if ratio < TARGET_RATIOS.get((workload.name, name), 0.0):
            found.append(f"{workload.name}: only {ratio:.1f} x faster than {name}")
    return found


def table(workload: Workload, peers: dict[str, Peer], peak: float) -> list[str]:
    """Markdown: milliseconds per network, the ratio to steepest, accuracy."""
    data = data_of(workload)
    rows = len(data.x), len(data.x_validation)
    own = min(peers["steepest"].seconds)
    engine = min(peers["steepest"].engine)
    rate = workload.flops(*rows, untrained=True) / engine
    peak *= workload.threads
    lines = [
        f"### {workload.describe()}",
        "",
        f"The engine reaches {rate / 1e9:.0f} GFLOP/s, {100 * rate / peak:.0f} % of the peak "
        f"({peak / 1e9:.0f} GFLOP/s, {vectors()}); the public call also checks its arguments, "
        "prepares the data and collects the results.",
        "",
        "| | ms per network | times steepest | times its engine | % of the peak "
        "| validation accuracy (n runs) | dry run / measured |",
        "|---|---|---|---|---|---|---|",
        f"| the engine alone | {1e3 * engine / workload.networks:.2f} | | 1.0 "
        f"| {100 * rate / peak:.0f} | | |",
    ]
    for name, peer in peers.items():
        seconds, n = min(peer.seconds), len(peer.answers)
        flops = workload.flops(*rows, untrained=name.startswith("steepest"))
        share = "" if name == "steepest, loss_after" else f"{100 * flops / seconds / peak:.0f}"
        lines.append(
            f"| {name} | {1e3 * seconds / workload.networks:.2f} | {seconds / own:.2f} "
            f"| {seconds / engine:.2f} | {share} | {sum(peer.answers) / n:.3f} ({n}) "
            f"| {'' if peer.estimate is None else f'{peer.estimate / seconds:.2f}'} |"
        )
    return [*lines, ""]


def overhead_lines() -> tuple[list[str], list[str]]:
    """The overhead of sweeps as Markdown, and its missed targets."""
    command = [sys.executable, "-m", "benchmarks.overhead"]
    output = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT)
    found = json.loads(output.stdout)
    small, lost = found["small"], found["digits"]["share_lost"]
    lines = [
        "### Overhead of `st.sweep`",
        "",
        f"- wine 13-8-3, 5 epochs, {small['runs']:,} runs, 1 thread: "
        f"{small['overhead_us']:.1f} us per run, on top of "
        f"{small['engine_us']:.1f} us of training ({small['wall_s']:.2f} s in all).",
        f"- W3: {100 * lost:.1f} % of the time of two threads is not spent on training.",
        "",
    ]
    missed = []
    if small["overhead_us"] > 20:
        missed.append(f"a sweep adds {small['overhead_us']:.1f} us per run, the target is 20")
    if lost > 0.05:
        missed.append(f"a sweep loses {100 * lost:.1f} % on W3, the target is 5")
    return lines, missed


def introduction(peak: float) -> list[str]:
    """The introduction of the file of results."""
    return [
        "# steepest compared with other libraries",
        "",
        "Written by `make benchmark`: minima over interleaved rounds, one process per library.",
        "Times vary between runs of the benchmark; compare the ratios, which come from one run.",
        "",
        "A history of steepest begins with loss and accuracy of the untrained network on all rows, "
        "which the others do not compute: its times include that. Shares of the peak count the "
        "operations that each library makes.",
        "",
        f"{where_and_when()} Multiply-add peak of one core in float32 ({vectors()}), measured in "
        f"this run: {peak / 1e9:.0f} GFLOP/s.",
        "",
    ]


def describe_missed_targets(missed: list[str]) -> list[str]:
    """A section on the targets that this run missed; empty if there are none."""
    if not missed:
        return []
    return ["### Targets missed in this run", "", *(f"- {each}" for each in missed), ""]


def sections(chosen: list[str], rounds: int, peak: float) -> tuple[list[list[str]], list[str]]:
    """The tables of the chosen workloads, and their problems."""
    tables, missed = [], []
    for name in chosen:
        if name in DESCENTS:
            peers = measure(DESCENTS[name], rounds)
            missed += problems_of_descents(DESCENTS[name], peers)
            tables.append(table_of_descents(DESCENTS[name], peers))
        else:
            peers = measure(WORKLOADS[name], rounds)
            missed += problems(WORKLOADS[name], peers)
            peak = max(peak, peak_flops("float32", 0.3, products=True))
            tables.append(table(WORKLOADS[name], peers, peak))
    return tables, missed


def main() -> int:
    """Run the benchmark, write the results, print the problems."""
    everything = [*WORKLOADS, *DESCENTS]
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", default="", help="workloads, separated by commas")
    parser.add_argument("--write", action="store_true", help="put them into the file of results")
    given = parser.parse_args()
    chosen = given.only.split(",") if given.only else everything
    results = results_file()
    before = results.read_text(encoding="utf-8") if results.exists() else ""
    peak = max(peak_flops("float32", 0.3, products=True) for _ in range(3))
    tables, missed = sections(chosen, given.rounds, peak)
    if given.only:
        for lines in tables:
            lines[2:2] = [where_and_when(), ""]
        text = replace_sections(before, tables)
        print("\n".join(line for lines in tables for line in lines))
    else:
        overhead, missed_overhead = overhead_lines()
        missed += missed_overhead
        sizes = sections_named(before, "Sizes").splitlines()
        measured = [*(line for lines in tables for line in lines), *overhead, *sizes]
        text = "\n".join([*introduction(peak), *measured, *describe_missed_targets(missed)])
        print(text)
    if given.write or not given.only:
        results.write_text(text, encoding="utf-8")
    for sentence in missed:
        print(f"missed: {sentence}", file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
