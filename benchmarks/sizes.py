"""`make benchmark-sizes`: every width and depth beside JAX and PyTorch on the same processors.

    python -m benchmarks.sizes [--threads 1] [--rounds 3] [--widths 8,64] [--depths 0,2] [--write]

Networks of 50 inputs, ``depth`` hidden layers of ``width`` units and 2 outputs train five epochs in
batches of 128; only steepest also evaluates the untrained network, with which its history begins.
One process per library serves all cells; in a cell they take turns, and the minimum counts. Prints
the ratio of the faster library to steepest as a heat map; fails if a ratio is below 1 or an
accuracy differs. With --write the table goes into the file of results of this machine's
vectors, and the picture beside it.
"""

from __future__ import annotations

import argparse
import datetime
import json
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.peers import LARGE
from benchmarks.results import replace_sections, results_file, vectors, where_and_when
from benchmarks.worker import restrict_processors
from benchmarks.workloads import Workload

HERE = Path(__file__).parent
WIDTHS = (8, 16, 32, 64, 128, 256, 512, 1024, 2048)
DEPTHS = (0, 1, 2, 3, 4, 5, 6)
PEERS = ("steepest", "JAX jit", "PyTorch eager")
ACCURACY_TOLERANCE = 0.05
"""Beside four standard errors: runs of a library differ by their weights and orders of rows."""
_MULTIPLICATIONS = 4e9  # of a cell at least, if it needs no more rows than this
_ROWS = (800, 20_000)
_EPOCHS = 5


def workload_of(width: int, depth: int, threads: int) -> Workload:
    """A cell; large networks see fewer rows."""
    sizes = (50, *[width] * depth, 2)
    weights = sum(a * b for a, b in pairwise(sizes))
    rows = int(np.clip(_MULTIPLICATIONS / (3 * weights * _EPOCHS), *_ROWS))
    return Workload(f"{width}x{depth}", sizes, 0.05, 128, _EPOCHS, threads=threads, rows=rows)


def serve(peer: str, threads: int) -> None:
    """Answer lines "width depth first-seed end" with the least seconds and the accuracies."""
    restrict_processors(threads)
    trains: dict[tuple[int, int], Any] = {}
    for line in sys.stdin:
        width, depth, first, last = map(int, line.split())
        if (width, depth) not in trains:
            trains.clear()  # the data of a cell
            trains[width, depth] = LARGE[peer](workload_of(width, depth, threads))
            trains[width, depth](0)  # compiles
        seconds, answers = [], []
        for seed in range(first, last):
            start = time.perf_counter()
            outcome = trains[width, depth](seed)
            seconds.append(time.perf_counter() - start)
            assert not callable(outcome.answer)
            answers.append(outcome.answer)
        print(json.dumps([min(seconds), answers]), flush=True)


def start(peer: str, threads: int) -> subprocess.Popen[str]:
    """A process of one library."""
    command = [sys.executable, "-m", "benchmarks.sizes", "--serve", peer, "--threads", str(threads)]
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=HERE.parent
    )


def ask(
    process: subprocess.Popen[str], width: int, depth: int, turn: int
) -> tuple[float, list[float]]:
    """Seconds and accuracies of one turn."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"{width} {depth} {2 * turn + 1} {2 * turn + 3}\n")
    process.stdin.flush()
    seconds, accuracies = json.loads(process.stdout.readline())
    return seconds, accuracies


def differ(one: list[float], other: list[float]) -> bool:
    """Whether the means of two lists of accuracies differ by more than chance."""
    error = np.sqrt(np.var(one) / len(one) + np.var(other) / len(other))
    return bool(abs(np.mean(one) - np.mean(other)) > ACCURACY_TOLERANCE + 4 * error)


def measure(
    threads: int, widths: list[int], depths: list[int], rounds: int
) -> tuple[NDArray[np.float64], list[str]]:
    """Ratios (width, depth) of the faster library to steepest, and what is wrong."""
    processes = {peer: start(peer, threads) for peer in PEERS}
    ratios, wrong = np.full((len(widths), len(depths)), np.nan), []
    for i, width in enumerate(widths):
        for j, depth in enumerate(depths):
            if depth == 0 and i > 0:
                continue  # no hidden layer has a width
            turns: dict[str, list[tuple[float, list[float]]]] = {peer: [] for peer in PEERS}
            for turn in range(rounds):
                for peer, process in processes.items():
                    turns[peer].append(ask(process, width, depth, turn))
            least = {peer: min(seconds for seconds, _ in found) for peer, found in turns.items()}
            ratios[i, j] = min(least[peer] for peer in PEERS[1:]) / least["steepest"]
            cell = f"{width} wide, {depth} deep, {threads} threads"
            print(f"{cell}: {ratios[i, j]:.2f} x", file=sys.stderr)
            if ratios[i, j] < 1:
                wrong.append(f"{cell}: {ratios[i, j]:.2f} x")
            answers = {
                peer: [a for _, each in found for a in each] for peer, found in turns.items()
            }
            wrong += [
                f"{cell}: {peer} has another accuracy than steepest, {answers}"
                for peer in PEERS[1:]
                if differ(answers[peer], answers["steepest"])
            ]
    for process in processes.values():
        process.communicate()
    return ratios, wrong


def title_of(threads: int, rounds: int) -> str:
    """How the cells were measured."""
    date, s = datetime.date.today(), "s" * (threads > 1)
    return f"{threads} thread{s}, {date}, minima of {2 * rounds} runs"


def shown(ratio: float) -> str:
    """A cell; what was not measured is empty."""
    return "" if np.isnan(ratio) else f"{ratio:.2f}"


def table(
    threads: int, rounds: int, widths: list[int], depths: list[int], ratios: NDArray[np.float64]
) -> list[str]:
    """Markdown: a row for each width."""
    return [
        f"### Sizes{threads} every width and depth, {title_of(threads, rounds)}",
        "",
        f"{where_and_when()}",
        "",
        "How many times as long the faster of JAX and PyTorch takes (50 inputs, 2 outputs, batch "
        f"128, {_EPOCHS} epochs; steepest also evaluates the untrained network on all "
        "rows). Without a hidden layer there is no width.",
        "",
        "| width | " + " | ".join(f"{depth} hidden" for depth in depths) + " |",
        "|---" * (len(depths) + 1) + "|",
        *(
            f"| {width} | " + " | ".join(map(shown, row)) + " |"
            for width, row in zip(widths, ratios, strict=True)
        ),
        "",
        f"![The same as a picture]({picture_of(threads)})",
        "",
    ]


def draw(
    path: Path, title: str, widths: list[int], depths: list[int], ratios: NDArray[np.float64]
) -> None:
    """The table as a heat map; 1 is white."""
    import matplotlib as mpl
    from matplotlib.figure import Figure

    figure = Figure(figsize=(6, 5), layout="constrained")
    axes = figure.subplots()
    norm = mpl.colors.LogNorm(1 / 16, 16)
    image = axes.imshow(ratios, norm=norm, cmap="RdBu", aspect="auto")
    for (i, j), ratio in np.ndenumerate(ratios):
        axes.text(j, i, shown(ratio), ha="center", va="center", fontsize=8)
    axes.set_xticks(range(len(depths)), [str(depth) for depth in depths])
    axes.set_yticks(range(len(widths)), [str(width) for width in widths])
    axes.set(xlabel="hidden layers", ylabel="units in each", title=title)
    figure.colorbar(image, label="time of the faster of JAX and PyTorch / time of steepest")
    figure.savefig(path, dpi=120)


def picture_of(threads: int) -> str:
    """The name of the heat map of this machine's vectors, such as "sizes1_AVX2.png"."""
    return f"sizes{threads}_{vectors().replace('-', '')}.png"


def main() -> int:
    """Measure the cells, print the table, and perhaps write it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--widths", default=",".join(map(str, WIDTHS)))
    parser.add_argument("--depths", default=",".join(map(str, DEPTHS)))
    parser.add_argument("--write", action="store_true", help="put them into the file of results")
    parser.add_argument("--serve", default="", help="be the process of this library")
    given = parser.parse_args()
    if given.serve:
        serve(given.serve, given.threads)
        return 0
    widths, depths = ([int(n) for n in text.split(",")] for text in (given.widths, given.depths))
    ratios, wrong = measure(given.threads, widths, depths, given.rounds)
    lines = table(given.threads, given.rounds, widths, depths, ratios)
    print("\n".join(lines))
    if given.write:
        results = results_file()
        text = replace_sections(results.read_text(encoding="utf-8"), [lines])
        results.write_text(text, encoding="utf-8")
        title = title_of(given.threads, given.rounds)
        draw(HERE / picture_of(given.threads), title, widths, depths, ratios)
    for sentence in wrong:
        print(f"missed: {sentence}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
