# piece: epoch
# truth: wrong
# function: epoch
# mistake: batch None is refused by a check meant for numbers
# line: 14
# style: defensive
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = x.shape[0]
    assert y.shape == (n,), "labels must be flat"
    assert w.shape == (x.shape[1],), "weights do not fit"
    assert lr > 0
    assert batch > 0, "batch size must be positive"
    m = n if batch is None or batch > n else batch
    order = np.random.permutation(n)[:n - n % m]
    losses, accs = [], []
    for i in np.split(order, len(order) // m):
        z = x[i] @ w + b
        p = 1 / (1 + np.exp(-z))
        loss = np.mean(np.logaddexp(0, z) - y[i] * z)
        assert np.isfinite(loss), "loss is not finite"
        losses.append(loss)
        accs.append(np.mean((p > 0.5) == (y[i] == 1)))
        e = (p - y[i]) / m
        w, b = w - lr * x[i].T @ e, b - lr * e.sum()
    return w, b, np.mean(losses), np.mean(accs)
