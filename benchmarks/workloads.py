"""The workloads: training on scikit-learn's digits or made-up rows, and descents on a function.

Of the digits 898 rows train and 899 validate. Every library trains the same network by minibatch
SGD with a new permutation for each epoch, drops a short last batch, starts from He weights, and
computes validation loss and accuracy after every epoch. A history of steepest also begins with loss
and accuracy of the untrained network on all rows: its times include that, those of others do not.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Workload:
    """A network on digits or made-up rows; ``networks`` at once, on ``threads`` threads."""

    name: str
    sizes: tuple[int, ...]
    learning_rate: float
    batch_size: int
    epochs: int
    networks: int = 1
    threads: int = 1
    rows: int = 0
    """How many are made up; 0 takes the digits."""
    rule: str = "sgd"

    def flops(self, train: int, validation: int, *, untrained: bool = False) -> float:
        """Floating-point operations of forward and backward passes and validation.

        The gradient with respect to the data is not computed and not counted. ``untrained`` adds
        the evaluation of the untrained network on all rows, which only steepest makes.
        """
        products = [a * b for a, b in pairwise(self.sizes)]
        seen = train // self.batch_size * self.batch_size
        one = 2 * seen * (2 * sum(products) + sum(products[1:])) + 2 * validation * sum(products)
        before = 2 * (train + validation) * sum(products) * untrained
        return float(self.networks * (self.epochs * one + before))

    def describe(self) -> str:
        """The title of the workload in the results."""
        network = "-".join(map(str, self.sizes))
        many = f"{self.networks} x " if self.networks > 1 else ""
        threads = "1 thread" if self.threads == 1 else f"{self.threads} threads"
        rows = f"{self.rows:,} rows, " if self.rows else ""
        rule = f"{self.rule}, " if self.rule != "sgd" else ""
        epochs = "1 epoch" if self.epochs == 1 else f"{self.epochs} epochs"
        return (
            f"{self.name} {many}{network}, {rows}{rule}batch {self.batch_size}, {epochs}, {threads}"
        )


WORKLOADS = {
    "W1": Workload("W1", (64, 32, 1), 0.3, 70, 90),
    "W2": Workload("W2", (64, 32, 1), 0.1, 10, 60),
    "W3": Workload("W3", (64, 32, 1), 0.1, 10, 60, networks=64, threads=2),
    "W4": Workload("W4", (64, 32, 16, 8, 1), 0.1, 70, 100),
    "W5": Workload("W5", (64, 64, 10), 0.001, 32, 30, rule="adam"),
    **{
        name + "ab"[threads - 1]: Workload(
            name + "ab"[threads - 1], sizes, 0.1, 128, 5, threads=threads, rows=rows
        )
        for name, sizes, rows in (
            ("W6", (784, 256, 128, 10), 10_000),
            ("W7", (784, 1024, 1024, 10), 5_000),
            ("W9", (50, 512, 512, 2), 20_000),
            ("W10", (50, 1024, 1024, 2), 20_000),
        )
        for threads in (1, 2)
    },
}


@dataclass(frozen=True)
class Descents:
    """Descents on the exercise's function from a grid of starts, in float64."""

    name: str
    resolution: int
    step_size: float
    steps: int
    threads: int

    def describe(self) -> str:
        """The title of the workload in the results."""
        return (
            f"{self.name} {self.resolution**2:,} descents on the exercise's function, "
            f"{self.steps} steps of {self.step_size:g}, float64, {self.threads} threads"
        )


DESCENTS = {"W8": Descents("W8", resolution=1000, step_size=0.1, steps=100, threads=2)}


@dataclass(frozen=True)
class Data:
    """Features and labels of both parts."""

    x: NDArray[Any]
    y: NDArray[Any]
    x_validation: NDArray[Any]
    y_validation: NDArray[Any]


def digits(dtype: Any = np.float32) -> Data:
    """The data of the exercise on one fixed split."""
    from sklearn.datasets import load_digits

    raw = load_digits()
    x = ((raw.data - raw.data.mean()) / raw.data.std(ddof=1)).astype(dtype)
    y = (raw.target < 5).astype(dtype)
    order = np.random.default_rng(12345).permutation(len(x))
    train, validation = order[:898], order[898:]
    return Data(x[train], y[train], x[validation], y[validation])


def data_of(workload: Workload, dtype: Any = np.float32) -> Data:
    """The rows of a workload; of those made up, ten columns give the class, with noise."""
    if workload.rows:
        rng = np.random.default_rng(0)
        x = rng.standard_normal((workload.rows, workload.sizes[0]), dtype=np.float32).astype(dtype)
        noise = rng.standard_normal((workload.rows, workload.sizes[-1]))
        y = (x[:, :10] @ rng.standard_normal((10, workload.sizes[-1])) + noise).argmax(1)
        cut = workload.rows // 5
        return Data(x[cut:], y[cut:], x[:cut], y[:cut])
    data = digits(dtype)
    if workload.sizes[-1] == 1:
        return data
    from sklearn.datasets import load_digits

    y = load_digits().target[np.random.default_rng(12345).permutation(1797)]
    return Data(data.x, y[:898], data.x_validation, y[898:])


def he_layers(
    sizes: tuple[int, ...], seed: int
) -> list[tuple[NDArray[np.float32], NDArray[np.float32]]]:
    """(W, b) of each layer, W with variance 2 / inputs."""
    rng = np.random.default_rng(seed)
    return [
        ((rng.standard_normal((a, b)) * (2 / a) ** 0.5).astype(np.float32), np.zeros(b, np.float32))
        for a, b in pairwise(sizes)
    ]
