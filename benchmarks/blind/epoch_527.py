# piece: epoch
# truth: wrong
# function: epoch
# mistake: the bias is stepped in the wrong direction, and the loss is the last batch's
# line: none
# style: in-place
import numpy as np

def epoch(x, y, w, b, lr, batch_size):
    n = len(x)
    k = n if batch_size is None or batch_size > n else batch_size
    w = np.array(w, dtype=float)
    order = np.arange(n)
    np.random.shuffle(order)
    loss, acc, batches = 0.0, 0.0, n // k
    for t in range(batches):
        rows = order[t * k:(t + 1) * k]
        p = 1 / (1 + np.exp(-(x[rows] @ w + b)))
        loss = -np.mean(np.log(np.maximum(np.where(y[rows] == 1, p, 1 - p), 2 ** -52))) / batches
        acc += np.mean((p > 0.5) == y[rows]) / batches
        w -= lr * x[rows].T @ (p - y[rows]) / k
        b += lr * np.mean(p - y[rows])
    return w, b, loss, acc
