# piece: epoch
# truth: wrong
# function: epoch
# mistake: the last, smaller batch is trained on as well, although only full batches count
# line: 15
# style: type hints
import numpy as np

def epoch(x: np.ndarray, y: np.ndarray, w: np.ndarray, b: float, eta: float, batch_size: int | None = None, seed: int | None = None) -> tuple[np.ndarray, float, float]:
    """Full batches only; what is left over is not used."""
    n: int = len(y)
    size: int = n if batch_size is None else min(n, batch_size)
    order = np.random.default_rng(seed).permutation(n)
    losses: list[float] = []
    for start in range(0, n, size):
        i = order[start:start + size]
        z = x[i] @ w + b
        losses.append(float(np.mean(np.logaddexp(0, z) - y[i] * z)))
        r = 1 / (1 + np.exp(-z)) - y[i]
        w, b = w - eta * r @ x[i] / len(i), b - eta * r.mean()
    return w, b, float(np.mean(losses))
