# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: defensive
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    assert n == len(y) and n > 0
    assert batch is None or int(batch) == batch >= 1
    m = n if batch is None else min(int(batch), n)
    w = np.array(w, dtype=float)
    todo = set(range(n))
    losses, accs = [], []
    while len(todo) >= m:
        i = np.random.choice(sorted(todo), size=m, replace=False)
        todo -= set(i.tolist())
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        q = np.clip(p, 1e-12, 1 - 1e-12)
        losses.append(-np.mean(y[i] * np.log(q) + (1 - y[i]) * np.log(1 - q)))
        accs.append(np.mean((p > 0.5) == y[i]))
        w -= lr * x[i].T @ (p - y[i]) / m
        b = b - lr * np.mean(p - y[i])
        assert np.all(np.isfinite(w)), "diverged"
    return w, b, np.mean(losses), np.mean(accs)
