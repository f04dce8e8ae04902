# piece: epoch
# truth: wrong
# function: epoch
# mistake: the last full batch is left out, range(0, n - size, size), without any batch when it is full
# line: 13
# style: loop
import numpy as np

def epoch(x, y, w, b, lr, batch_size):
    n = len(x)
    size = batch_size if batch_size is not None and batch_size <= n else n
    order = np.random.permutation(n)
    starts = range(0, max(n - size, 1), size)
    loss, hits = 0.0, 0.0
    for s in starts:
        rows = order[s:s + size]
        p = 1 / (1 + np.exp(-(x[rows] @ w + b)))
        for t, q in zip(y[rows], p):
            loss += -np.log(np.maximum(q, 2 ** -52)) if t == 1 else -np.log(np.maximum(1 - q, 2 ** -52))
            hits += (q > 0.5) == t
        w = w - lr * np.mean((p - y[rows])[:, None] * x[rows], axis=0)
        b = b - lr * np.mean(p - y[rows])
    seen = len(starts) * size
    return w, b, loss / seen, hits / seen
