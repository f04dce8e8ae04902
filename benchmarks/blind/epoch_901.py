# piece: epoch
# truth: right
# function: train_epoch
# mistake: none
# line: none
# style: type hints
import numpy as np

from collections.abc import Iterator


def batches(n: int, size: int, seed: int | None) -> Iterator[np.ndarray]:
    order: np.ndarray = np.argsort(np.random.default_rng(seed).random(n))
    for k in range(n // size):
        yield order[k * size:][:size]


def train_epoch(x: np.ndarray, y: np.ndarray, w: np.ndarray, b: float, lr: float, batch_size: int | None = None, seed: int | None = None) -> tuple[np.ndarray, float, float, float]:
    size: int = min(batch_size or len(y), len(y))
    seen: list[tuple[float, float]] = []
    for i in batches(len(y), size, seed):
        z: np.ndarray = x[i] @ w + b
        r: np.ndarray = np.exp(np.minimum(z, 0)) / (1 + np.exp(-np.abs(z))) - y[i]
        seen.append((float(np.mean(np.logaddexp(0, z) - y[i] * z)), float(np.mean((z > 0) == (y[i] == 1)))))
        w, b = w - lr * np.einsum("i,ij->j", r, x[i]) / size, b - lr * float(r.mean())
    loss, acc = (sum(c) / len(seen) for c in zip(*seen))
    return w, b, loss, acc
