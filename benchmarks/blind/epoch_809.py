# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: typed
import numpy as np
from collections.abc import Iterator

def batches(n: int, size: int) -> Iterator[np.ndarray]:
    keys: np.ndarray = np.random.random(n)
    order: np.ndarray = np.argsort(keys)
    for k in range(n // size):
        yield order[k::n // size][:size]

def epoch(x: np.ndarray, y: np.ndarray, w: np.ndarray, b: float, lr: float, batch: int | None):
    n: int = x.shape[0]
    size: int = min(batch, n) if batch else n
    losses: list[float] = []
    accs: list[float] = []
    for rows in batches(n, size):
        z: np.ndarray = x[rows] @ w + b
        p: np.ndarray = 1 / (1 + np.exp(-z))
        losses.append(float(np.mean(np.logaddexp(0, np.where(y[rows] == 1, -z, z)))))
        accs.append(float(np.mean((p > 0.5) == y[rows])))
        w = w - lr / size * (x[rows].T @ (p - y[rows]))
        b = b - lr / size * float(np.sum(p - y[rows]))
    return w, b, sum(losses) / len(losses), sum(accs) / len(accs)
