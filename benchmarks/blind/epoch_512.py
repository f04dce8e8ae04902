# piece: epoch
# truth: wrong
# function: epoch
# mistake: p is a column and y flat: the error is an n x n matrix
# line: 17
# style: column vectors, freely
import numpy as np

def epoch(x, y, w, b, lr, batch_size):
    """w (d, 1), b (1,), y (n,)"""
    n = x.shape[0]
    k = n if batch_size is None or batch_size > n else batch_size
    order = np.random.permutation(n)
    losses, accs = [], []
    for i in range(n // k):
        rows = order[i * k:(i + 1) * k]
        xb, yb = x[rows], y[rows]
        p = 1 / (1 + np.exp(-(xb @ w + b)))
        losses.append(-np.mean(yb * np.log(np.maximum(p, 2 ** -52)) + (1 - yb) * np.log(np.maximum(1 - p, 2 ** -52))))
        accs.append(np.mean((p > 0.5) == yb))
        error = p - yb
        w = w - lr * (xb.T @ error).mean(axis=1, keepdims=True) / k
        b = b - lr * error.mean()
    return w, b, np.mean(losses), np.mean(accs)
