# piece: epoch
# truth: wrong
# function: epoch
# mistake: the batches are drawn with replacement, so some samples come twice and others never
# line: 19
# style: defensive
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = x.shape[0]
    assert y.shape == (n,)
    assert w.shape == (x.shape[1],)
    if batch is None or batch > n:
        batch = n
    assert batch >= 1
    w = np.array(w, dtype=float)
    losses = []
    accs = []
    order = np.random.choice(n, size=n)
    for start in range(0, n - batch + 1, batch):
        rows = order[start:start + batch]
        z = x[rows] @ w + b
        p = 1 / (1 + np.exp(-z))
        loss = np.mean(np.logaddexp(0, z) - y[rows] * z)
        if np.isnan(loss):
            raise FloatingPointError("the loss is NaN")
        losses.append(loss)
        accs.append(np.mean((p > 0.5) == y[rows]))
        w -= lr * x[rows].T @ (p - y[rows]) / batch
        b = b - lr * np.mean(p - y[rows])
    assert len(losses) == n // batch
    return w, b, float(np.mean(losses)), float(np.mean(accs))
