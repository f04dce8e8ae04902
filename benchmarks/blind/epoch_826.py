# piece: epoch
# truth: wrong
# function: epoch
# mistake: the logarithm of a probability that is exactly 0 or 1 makes the loss NaN
# line: 23
# style: typed
import numpy as np

Array = np.ndarray

def sigmoid(z: Array) -> Array:
    return 1 / (1 + np.exp(-z))

def epoch(x: Array, y: Array, w: Array, b: float, lr: float, batch: int | None):
    n: int = len(x)
    size: int = n if batch is None or batch > n else batch
    order: Array = np.random.permutation(n)
    history: list[tuple[float, float]] = []
    for k in range(n // size):
        rows: Array = order[size * k:size * (k + 1)]
        xb, yb = x[rows], y[rows]
        p: Array = sigmoid(xb @ w + b)
        q: Array = p
        history.append((float(-np.mean(yb * np.log(q) + (1 - yb) * np.log(1 - q))), float(np.mean((p > 0.5) == yb))))
        w = w - lr * xb.T @ (p - yb) / size
        b = b - lr * float(np.mean(p - yb))
    loss, acc = np.mean(history, axis=0)
    return w, b, float(loss), float(acc)
