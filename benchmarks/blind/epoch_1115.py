# piece: epoch
# truth: right
# function: train_epoch
# mistake: none
# line: none
# style: terse
import numpy as np

def train_epoch(w, b, x, y, lr, batch_size, rng):
    n = len(y)
    B = n if batch_size is None else min(n, batch_size)
    v = np.append(w, b).astype(float)
    X = np.c_[x, np.ones(n)]
    s = []
    for j in rng.permutation(n)[:n - n % B].reshape(-1, B):
        z = X[j] @ v
        r = 1 / (1 + np.exp(-z)) - y[j]
        s.append((-np.log(np.clip(1 - abs(r), 2.2e-16, 1)).mean(), ((z > 0) == y[j]).mean()))
        v -= lr / B * r @ X[j]
    return v[:-1], v[-1], *np.mean(s, axis=0)
