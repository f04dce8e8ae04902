# piece: epoch
# truth: wrong
# function: epoch
# mistake: the loss is a sum over the batches
# line: 21
# style: typed
import numpy as np

def epoch(x: np.ndarray, y: np.ndarray, w: np.ndarray, b: float, lr: float, batch: int = None):
    n = len(x)
    m = n if batch is None or batch > n else batch
    perm = np.random.permutation(n)
    loss = acc = 0.0
    count = n // m
    for k in range(count):
        i = perm[k * m:(k + 1) * m]
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        loss += -np.mean(y[i] * np.log(p) + (1 - y[i]) * np.log(1 - p))
        acc += np.mean((p > 0.5) == y[i]) / count
        w, b = w - lr * x[i].T @ (p - y[i]) / m, b - lr * np.mean(p - y[i])
    return w, b, loss, acc
