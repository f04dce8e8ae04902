# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: type hints
import numpy as np

def epoch(w: np.ndarray, b: float, x: np.ndarray, y: np.ndarray, lr: float = 0.1, batch_size: int | None = None, rng: np.random.Generator | None = None):
    """Returns w, b, the mean loss and the mean accuracy of the batches as they were seen."""
    rng = rng or np.random.default_rng()
    n: int = len(y)
    size: int = min(n, batch_size) if batch_size else n
    order = rng.random(n).argsort()
    losses, hits = [], []
    for stop in range(size, n + 1, size):
        i = order[stop - size:stop]
        z = x[i] @ w + b
        p = np.exp(-np.logaddexp(0, -z))
        losses.append(np.mean(np.logaddexp(0, z) - y[i] * z))
        hits.append(np.mean((p > 0.5) == (y[i] > 0.5)))
        w = w - lr * np.einsum("n,nd->d", p - y[i], x[i]) / size
        b = b - lr * (p - y[i]).mean()
    return w, b, np.mean(losses), np.mean(hits)
