# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: closure, generator, freely
import numpy as np

def batches(data, size):
    x, y = data
    order = iter(np.random.permutation(len(y)).tolist())
    while True:
        rows = [r for _, r in zip(range(size), order)]
        if len(rows) < size:
            return
        yield x[rows], y[rows]

def epoch(params, data, learning_rate=0.3, batch_size=None):
    """params: dict with w and b; gives new params, loss, accuracy"""
    n = len(data[1])
    size = n if batch_size is None or batch_size > n else batch_size
    w, b, log = params["w"], params["b"], []
    for xb, yb in batches(data, size):
        z = xb @ w + b
        s = 2.0 * yb - 1
        pull = s / (1 + np.exp(s * z))
        log.append([np.mean(np.log1p(np.exp(-s * z))), np.mean((z > 0) == (yb > 0))])
        w, b = w + learning_rate * pull @ xb / size, b + learning_rate * pull.mean()
    return (dict(w=w, b=b), *np.mean(log, axis=0))
