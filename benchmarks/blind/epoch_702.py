# piece: epoch
# truth: wrong
# function: epoch
# mistake: a batch larger than the data gives no batch at all, so nothing is learned and the means are NaN
# line: 11
# style: typed
import numpy as np

def epoch(x: np.ndarray, y: np.ndarray, w: np.ndarray, b: float, lr: float, batch: int | None) -> tuple[np.ndarray, float, float, float]:
    n: int = x.shape[0]
    size: int = batch if batch is not None else n
    perm: np.ndarray = np.random.default_rng().permutation(n)
    losses: list[float] = []
    accs: list[float] = []
    for k in range(n // size):
        i: np.ndarray = perm[k * size:(k + 1) * size]
        z: np.ndarray = x[i] @ w + b
        p: np.ndarray = 1 / (1 + np.exp(-z))
        losses.append(float(np.mean(np.logaddexp(0, z) - y[i] * z)))
        accs.append(float(np.mean((p > 0.5) == y[i])))
        w = w - lr * (x[i].T @ (p - y[i])) / size
        b = b - lr * float(np.mean(p - y[i]))
    return w, b, float(np.mean(losses)), float(np.mean(accs))
