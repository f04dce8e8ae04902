# piece: epoch
# truth: wrong
# function: epoch
# mistake: the new bias goes into another variable and is never used
# line: 22
# style: type hints
import numpy as np

def epoch(x: np.ndarray, y: np.ndarray, w: np.ndarray, b: float, eta: float, batch_size: int | None, seed: int | None = None) -> tuple:
    n: int = len(x)
    size: int = n if batch_size is None else min(n, batch_size)
    order: np.ndarray = np.random.default_rng(seed).permutation(n)
    losses: list[float] = []
    accs: list[float] = []
    for k in range(n // size):
        rows: np.ndarray = order[k * size:(k + 1) * size]
        z: np.ndarray = x[rows] @ w + b
        delta: np.ndarray = (1 / (1 + np.exp(-z)) - y[rows]) / size
        losses.append(float(np.mean(np.logaddexp(0, z) - y[rows] * z)))
        accs.append(float(np.mean((z > 0) == y[rows])))
        w = w - eta * delta @ x[rows]
        b_new = b - eta * delta.sum()
    return w, b, float(np.mean(losses)), float(np.mean(accs))
