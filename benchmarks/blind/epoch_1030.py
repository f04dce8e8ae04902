# piece: epoch
# truth: wrong
# function: epoch
# mistake: each batch is drawn anew from all samples, so samples come twice or not at all
# line: none
# style: type hints
import numpy as np

def epoch(x: np.ndarray, y: np.ndarray, w: np.ndarray, b: float, eta: float, batch_size: int | None = None, seed: int | None = None) -> tuple:
    rng = np.random.default_rng(seed)
    n: int = len(y)
    m: int = min(batch_size or n, n)
    losses = np.empty(n // m)
    for k in range(n // m):
        i = rng.choice(n, size=m, replace=False)
        z = x[i] @ w + b
        losses[k] = np.average(np.logaddexp(0, z) - y[i] * z)
        r = np.exp(-np.logaddexp(0, -z)) - y[i]
        w = w - eta / m * np.einsum("n,nd->d", r, x[i])
        b = b - eta / m * r.sum()
    return w, b, losses.mean()
