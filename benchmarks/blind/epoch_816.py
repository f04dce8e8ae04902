# piece: epoch
# truth: wrong
# function: epoch
# mistake: the weights of the caller are changed in place
# line: 25
# style: typed
import numpy as np
from numpy.typing import NDArray

def epoch(x: NDArray, y: NDArray, w: NDArray, b: float, lr: float, batch: int | None) -> tuple[NDArray, float, float, float]:
    n: int = x.shape[0]
    size: int = n if batch is None else min(batch, n)
    perm: NDArray = np.random.default_rng().permutation(n)
    if not np.issubdtype(w.dtype, np.floating):
        w = w.astype(float)
    loss: float = 0.0
    acc: float = 0.0
    batches: int = n // size
    for k in range(batches):
        sel: NDArray = perm[k * size:(k + 1) * size]
        z: NDArray = x[sel] @ w + b
        err: NDArray = 1 / (1 + np.exp(-z)) - y[sel]
        loss += float(np.mean(np.logaddexp(0, z) - y[sel] * z)) / batches
        acc += float(np.mean((z > 0) == (y[sel] == 1))) / batches
        w -= lr * x[sel].T @ err / size
        b = b - lr * float(err.mean())
    return w, b, loss, acc
