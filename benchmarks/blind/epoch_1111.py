# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: the bias is never moved
# line: 28
# style: defensive
import numpy as np

def train_epoch(w, b, x, y, lr, batch_size, rng):
    assert x.ndim == 2 and y.ndim == 1
    assert len(x) == len(y)
    assert lr > 0
    n = len(x)
    size = batch_size
    if size is None or size > n:
        size = n
    assert size >= 1
    p_all = rng.permutation(n)
    w = np.array(w, dtype=float)
    history = []
    for k in range(n // size):
        pick = p_all[k * size:(k + 1) * size]
        out = 1 / (1 + np.exp(-(x[pick] @ w + b)))
        assert np.isfinite(out).all()
        safe = np.clip(out, 2.2e-16, 1 - 2.2e-16)
        err = out - y[pick]
        history.append((-np.mean(np.log(np.where(y[pick] == 1, safe, 1 - safe))), np.mean(abs(err) < 0.5)))
        w -= lr * err @ x[pick] / size
    history = np.array(history)
    return w, b, history[:, 0].mean(), history[:, 1].mean()
