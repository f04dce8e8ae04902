# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: for batches of one squeeze removes the sample axis, so the matrix product of the update fails
# line: 16
# style: type hints
import numpy as np

def train_epoch(x: np.ndarray, y: np.ndarray, w: np.ndarray, b: float, lr: float, batch_size: int | None = None, seed: int | None = None) -> tuple[np.ndarray, float, float, float]:
    n: int = len(y)
    size: int = min(batch_size or n, n)
    order: np.ndarray = np.random.default_rng(seed).permutation(n)
    losses: list[float] = []
    accs: list[float] = []
    for rows in order[:n // size * size].reshape(-1, size):
        xb, yb = np.squeeze(x[rows]), y[rows]
        z = xb @ w + b
        r = np.exp(-np.logaddexp(0, -z)) - yb
        losses.append(float(np.mean(np.logaddexp(0, z) - yb * z)))
        accs.append(float(np.mean((z > 0) == yb)))
        w = w - lr * xb.T @ r / size
        b = b - lr * float(r.mean())
    return w, b, float(np.mean(losses)), float(np.mean(accs))
