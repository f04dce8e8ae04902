# piece: epoch
# truth: wrong
# function: epoch
# mistake: the loss returned is that of the last batch alone
# line: 20
# style: loops
import numpy as np

def epoch(x, y, w, b, lr, batch_size, seed=None):
    n = len(y)
    if batch_size is None or batch_size > n:
        batch_size = n
    order = np.random.default_rng(seed).permutation(n)
    steps = n // batch_size
    loss = 0.0
    acc = 0.0
    for step in range(steps):
        i = order[step * batch_size:(step + 1) * batch_size]
        z = x[i] @ w + b
        loss = np.mean(np.logaddexp(0, z) - y[i] * z) / steps
        acc += np.mean((z > 0) == y[i]) / steps
        d = np.exp(-np.logaddexp(0, -z)) - y[i]
        w = w - lr * x[i].T @ d / batch_size
        b = b - lr * np.mean(d)
    return w, b, loss, acc
