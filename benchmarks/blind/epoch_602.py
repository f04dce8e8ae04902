# piece: epoch
# truth: right
# function: train_epoch
# mistake: none
# line: none
# style: typed, freely
import numpy as np

def train_epoch(params: dict, X: np.ndarray, y: np.ndarray, lr: float = 0.1, batch_size: int = 10):
    """One epoch of minibatch SGD for a network with one hidden layer."""
    p = {k: v.copy() for k, v in params.items()}
    n = X.shape[0]
    if batch_size is None or batch_size > n:
        batch_size = n
    perm = np.random.permutation(n)
    L, A = [], []
    for s in range(0, n - batch_size + 1, batch_size):
        xb, yb = X[perm[s:s + batch_size]], y[perm[s:s + batch_size]]
        z1 = xb @ p["W1"] + p["b1"]
        a1 = np.maximum(0, z1)
        out = 1 / (1 + np.exp(-(a1 @ p["W2"] + p["b2"])))[:, 0]
        safe = np.clip(out, 2.3e-16, 1 - 2.3e-16)
        L.append(-np.mean(yb * np.log(safe) + (1 - yb) * np.log(1 - safe)))
        A.append(np.mean((out > 0.5) == yb))
        d2 = ((out - yb) / batch_size)[:, None]
        d1 = (d2 @ p["W2"].T) * (z1 > 0)
        for name, g in (("W2", a1.T @ d2), ("b2", d2.sum(0)), ("W1", xb.T @ d1), ("b1", d1.sum(0))):
            p[name] = p[name] - lr * g
    return p, np.mean(L), np.mean(A)
