# piece: epoch
# truth: wrong
# function: epoch
# mistake: batch_size=None becomes batches of one row
# line: 12
# style: vectorised, freely
import numpy as np

def epoch(x, y, params, lr=0.3, batch_size=None):
    w, b = params["w"], params["b"]
    n = len(y)
    size = min(batch_size or 1, n)
    log = []
    for rows in np.array_split(np.random.permutation(n)[:n // size * size], n // size):
        z = x[rows] @ w + b
        g = 1 / (1 + np.exp(-z)) - y[rows]
        log.append((np.logaddexp(0, z).mean() - (y[rows] * z).mean(), ((z > 0) == y[rows]).mean()))
        w, b = w - lr / size * (g @ x[rows]), b - lr * g.mean()
    return w, b, np.mean(log, axis=0)[0], np.mean(log, axis=0)[1]
