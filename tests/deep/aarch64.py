"""The engine compiled for aarch64 and run by qemu, beside the engine of this machine.

First everything that the engine can do (``tests/sanitizers/exercise.cpp``), then runs whose first
weights must have the same bits in float32 and whose losses must be within a tolerance. Needs
ziglang and qemu-user.

    python tests/deep/aarch64.py        (its last result: aarch64.txt)
"""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))
import numpy as np
from numpy.typing import NDArray

import steepest as st
from deep_results import write_result
from steepest import compiled
from steepest.training.settings import Settings

ROOT = Path(__file__).parents[2]
BUILT = ROOT / "build/aarch64"
COMPILER = (sys.executable, "-m", "ziglang", "c++", "-target", "aarch64-linux-musl")
FLAGS = (
    *("-std=c++17", "-O3", "-DNDEBUG", "-ffp-contract=fast", "-fno-math-errno"),
    *("-fno-trapping-math", "-Wall", "-Wextra", f"-I{ROOT / 'src'}"),
)
PROGRAMS = (ROOT / "tests/sanitizers/exercise.cpp", ROOT / "tests/deep/aarch64_runs.cpp")
TOLERANCE = {"float32": 1e-4, "float64": 1e-10}
"""Relative, of losses in the first two epochs."""

EPOCHS = 2
CASES = [
    {"hidden": hidden, "activation": activation, "rule": rule, "dtype": dtype, "dropout": dropout}
    for (hidden, activation, rule, dropout), dtype in product(
        [
            ((), "relu", "sgd", 0.0),
            ((32,), "relu", "sgd", 0.0),
            ((17, 5), "tanh", "momentum", 0.0),
            ((40,), "gelu", "adam", 0.2),
            ((33, 16, 8), "sigmoid", "rmsprop", 0.0),
            ((300, 260), "elu", "sgd", 0.0),
        ],
        ["float32", "float64"],
    )
]


def build() -> list[Path]:
    """Compile the engine and both programs."""
    BUILT.mkdir(parents=True, exist_ok=True)
    sources = [*(ROOT / "src/engine").glob("*.cpp"), *(ROOT / "src/engine/simd").glob("*.cpp")]

    def compile_one(source: Path) -> Path:
        made = BUILT / f"{source.parent.name}-{source.stem}.o"
        subprocess.run([*COMPILER, *FLAGS, "-c", "-o", str(made), str(source)], check=True)
        return made

    with ThreadPoolExecutor(2) as pool:
        *engine, exercise, runs = pool.map(compile_one, [*sources, *PROGRAMS])
    programs = [BUILT / "exercise", BUILT / "runs"]
    for program, main_object in zip(programs, (exercise, runs), strict=True):
        objects = map(str, [main_object, *engine])
        subprocess.run([*COMPILER, "-static", "-o", str(program), *objects], check=True)
    return programs


def under_qemu(program: Path, given: bytes = b"") -> bytes:
    """What the program writes."""
    done = subprocess.run(
        ["qemu-aarch64", str(program)], input=given, stdout=subprocess.PIPE, check=True
    )
    return done.stdout


def numbers_of(settings: Settings, outputs: int) -> list[float]:
    """A case as aarch64_runs.cpp reads it."""
    engine = compiled.engine
    activations = settings.activations()
    return [
        outputs,
        len(settings.hidden),
        *settings.hidden,
        engine.Activation[activations[0] if activations else "relu"].value,
        engine.Loss[settings.loss_for(3)].value,
        engine.Rule[settings.rule].value,
        settings.learning_rate,
        settings.dropout,
        settings.batch_size or 0,
        settings.epochs,
        settings.dtype == "float64",
    ]


def flat(run: st.Run) -> NDArray[np.float64]:
    """All weights, W then b of each layer."""
    parts = [part.ravel() for w, b, _ in run.network.layers for part in (w, b)]
    return np.concatenate(parts).astype(np.float64)


def compare(program: Path) -> tuple[int, int, float]:
    """How many runs agree, first weights that differ, and the largest difference of a loss."""
    data = st.load("iris")
    order = np.random.default_rng(0).permutation(len(data.y))
    x, y, training = data.x[order], data.y[order], 100
    split = (np.arange(training), np.arange(training, len(y)), np.arange(0))
    chosen: list[Any] = [{"learning_rate": 0.02, "epochs": EPOCHS, **case} for case in CASES]
    given = [len(y), x.shape[1], 3, training, *x.ravel(), *y, len(chosen)]
    for options in chosen:
        given += numbers_of(Settings(**options), 3)
    found = np.frombuffer(under_qemu(program, np.array(given, dtype="f8").tobytes()))
    other_bits, largest = 0, 0.0
    for options in chosen:
        for epochs in (0, EPOCHS):
            run = st.train((x, y), split=split, seed=0, **{**options, "epochs": epochs})
            table, weights = run.history.table, flat(run)
            rows, found = found[: table.size].reshape(table.shape), found[table.size :]
            theirs, found = found[: weights.size], found[weights.size :]
            if epochs == 0:
                exact = options["dtype"] == "float32"
                np.testing.assert_allclose(theirs, weights, rtol=0 if exact else 1e-13)
                other_bits += int((theirs != weights).sum())
            apart = np.abs(rows[:, ::2] / table[:, ::2] - 1).max()
            assert apart < TOLERANCE[options["dtype"]], (options, apart)
            largest = max(largest, float(apart))
    assert not len(found)
    return len(chosen), other_bits, largest


def main() -> None:
    """Build, run and write the result."""
    exercise, runs = build()
    did = ", ".join(" ".join(line.split()) for line in under_qemu(exercise).decode().splitlines())
    count, other_bits, largest = compare(runs)
    lines = [
        f"compiled for aarch64 and run by qemu-user: {did}",
        f"{count} runs beside this machine's: first weights in float32 to the bit, {other_bits} of "
        f"those in float64 differ, by at most 1e-13; losses of {EPOCHS} epochs by at most "
        f"{largest:.1g} (float32 may differ by 1e-4, float64 by 1e-10)",
    ]
    print("\n".join(lines))
    write_result(__file__, lines)


if __name__ == "__main__":
    main()
