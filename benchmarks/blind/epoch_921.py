# piece: epoch
# truth: wrong
# function: epoch
# mistake: the batch gradient is divided by the size of the whole set instead of the batch
# line: 20
# style: type hints
import numpy as np

def epoch(x: np.ndarray, y: np.ndarray, w: np.ndarray, b: float, lr: float, batch_size: int | None, seed: int | None = None) -> tuple[np.ndarray, float, float, float]:
    n: int = y.size
    m: int = n if batch_size is None else min(batch_size, n)
    perm: np.ndarray = np.random.default_rng(seed).permutation(n)
    losses: list[float] = []
    hits: list[float] = []
    for rows in np.split(perm[:n - n % m], n // m):
        z: np.ndarray = x[rows] @ w + b
        r: np.ndarray = np.exp(-np.logaddexp(0, -z)) - y[rows]
        losses.append(float(np.mean(np.logaddexp(0, z) - y[rows] * z)))
        hits.append(float(np.mean((z > 0) == (y[rows] > 0))))
        step: float = lr / n
        w, b = w - step * (r @ x[rows]), b - step * float(r.sum())
    return w, b, float(np.mean(losses)), float(np.mean(hits))
