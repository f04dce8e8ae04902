# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradient is collected in the type of x, so integer inputs truncate it
# line: 15
# style: typed
import numpy as np

Array = np.ndarray

def epoch(x: Array, y: Array, w: Array, b: float, lr: float, batch: int | None) -> tuple[Array, float, float, float]:
    n: int = len(x)
    m: int = n if batch is None else min(batch, n)
    order: Array = np.random.permutation(n)
    grad: Array = np.zeros(x.shape[1], dtype=x.dtype)
    log: list[tuple[float, float]] = []
    for k in range(n // m):
        i: Array = order[k * m:(k + 1) * m]
        p: Array = 1 / (1 + np.exp(-(x[i] @ w + b)))
        log.append((-np.mean(np.log(np.where(y[i] == 1, p, 1 - p))), np.mean((p > 0.5) == y[i])))
        grad[:] = x[i].T @ (p - y[i]) / m
        w = w - lr * grad
        b = b - lr * np.mean(p - y[i])
    loss, acc = np.mean(log, axis=0)
    return w, b, loss, acc
