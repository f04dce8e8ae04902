# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: the penalty pulls the weights away from zero, its sign is wrong
# line: 23
# style: typed
import numpy as np

def train_epoch(x: np.ndarray, y: np.ndarray, w: np.ndarray, b: float, lr: float,
                batch_size: int | None, rng: np.random.Generator, l2: float = 0.0):
    """l2: strength of the penalty l2/2 |w|^2, which is not part of the loss reported."""
    n: int = len(y)
    size: int = n if batch_size is None else min(batch_size, n)
    losses: list[float] = []
    hits: list[float] = []
    perm = rng.permutation(n)
    for start in range(0, n - size + 1, size):
        xb, yb = x[perm[start:start + size]], y[perm[start:start + size]]
        p = 1 / (1 + np.exp(-(xb @ w + b)))
        c = np.clip(p, 2.2e-16, 1 - 2.2e-16)
        losses.append(float(-np.mean(yb * np.log(c) + (1 - yb) * np.log(1 - c))))
        hits.append(float(np.mean((p > 0.5) == yb)))
        w = w - lr * (xb.T @ (p - yb) / size - l2 * w)
        b = b - lr * float(np.mean(p - yb))
    return w, b, float(np.mean(losses)), float(np.mean(hits))
