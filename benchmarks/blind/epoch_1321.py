# piece: epoch
# truth: wrong
# function: epoch
# mistake: the new weights are already used for the bias step: a second forward pass in between
# line: 25
# style: typed
import numpy as np
from typing import Optional, Tuple

def probability(x: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    return 1 / (1 + np.exp(-(x @ w + b)))

def epoch(x: np.ndarray, y: np.ndarray, w: np.ndarray, b: float, lr: float,
          batch: Optional[int]) -> Tuple[np.ndarray, float, float, float]:
    n = len(x)
    m = min(batch or n, n)
    perm = np.random.permutation(n)
    losses, accs = [], []
    for k in range(n // m):
        xb, yb = x[perm[k * m:(k + 1) * m]], y[perm[k * m:(k + 1) * m]]
        p = probability(xb, w, b)
        losses.append(-np.mean(np.log(np.where(yb == 1, p, 1 - p))))
        accs.append(np.mean((p > 0.5) == (yb == 1)))
        w = w - lr * xb.T @ (p - yb) / m
        b = b - lr * float(np.mean(probability(xb, w, b) - yb))
    return w, b, float(np.mean(losses)), float(np.mean(accs))
