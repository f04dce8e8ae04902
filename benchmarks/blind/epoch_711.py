# piece: epoch
# truth: wrong
# function: run_epoch
# mistake: the predictions of all batches come from the parameters at the start of the epoch
# line: 19
# style: typed, freely
import numpy as np

def run_epoch(theta: np.ndarray, x: np.ndarray, y: np.ndarray, eta: float, batch: int | None = None, seed: int | None = None) -> tuple[np.ndarray, float, float]:
    """theta holds the weights and, last, the bias."""
    rng: np.random.Generator = np.random.default_rng(seed)
    x1: np.ndarray = np.column_stack([x, np.ones(len(x))])
    m: int = min(batch or len(x), len(x))
    order: np.ndarray = rng.permutation(len(x))
    losses, accs = [], []
    start: np.ndarray = theta.copy()
    for k in range(len(x) // m):
        i = order[k * m:(k + 1) * m]
        p = 1 / (1 + np.exp(-x1[i] @ start))
        losses.append(-np.log(np.where(y[i] == 1, p, 1 - p)).mean())
        accs.append(((p > 0.5) == y[i]).mean())
        theta = theta - eta * x1[i].T @ (p - y[i]) / m
    return theta, float(np.mean(losses)), float(np.mean(accs))
