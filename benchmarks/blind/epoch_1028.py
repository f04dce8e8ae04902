# piece: epoch
# truth: wrong
# function: epoch
# mistake: a batch of one is squeezed to a vector, and the mean of its product runs over the features
# line: 16
# style: type hints
import numpy as np

def epoch(x: np.ndarray, y: np.ndarray, w: np.ndarray, b: float, eta: float, batch_size: int | None = None, seed: int | None = None) -> tuple[np.ndarray, float, float]:
    n: int = len(y)
    size: int = min(batch_size or n, n)
    order: np.ndarray = np.random.default_rng(seed).permutation(n)
    losses: list[float] = []
    for k in range(n // size):
        i = order[k * size:(k + 1) * size]
        xb, yb = x[i].squeeze(), y[i].squeeze()
        z = xb @ w + b
        losses.append(float(np.mean(np.logaddexp(0, z) - yb * z)))
        r = 1 / (1 + np.exp(-z)) - yb
        w = w - eta * np.mean((r * xb.T).T, axis=0)
        b = b - eta * float(np.mean(r))
    return w, b, float(np.mean(losses))
