# piece: epoch
# truth: wrong
# function: epoch
# mistake: flat predictions against a column of labels give a table of errors
# line: 18
# style: defensive, freely
import numpy as np

def epoch(x, y, w, b, lr=0.1, batch=None):
    assert y.ndim == 2 and y.shape[1] == 1, "labels as a column"
    n = len(x)
    m = min(batch, n) if batch is not None else n
    assert m >= 1
    order = np.random.permutation(n)
    stats = []
    for k in range(n // m):
        i = order[k * m:(k + 1) * m]
        t = y[i]
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        err = p - t
        stats.append((-np.mean(t * np.log(p) + (1 - t) * np.log(1 - p)), np.mean((p > 0.5) == t)))
        w = w - lr * (err * x[i].T).mean(axis=-1)
        b = b - lr * err.mean()
    loss, acc = np.mean(np.array(stats), axis=0)
    return w, b, loss, acc
