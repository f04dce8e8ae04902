# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: the hits are divided by all n although the dropped rows were never counted
# line: 26
# style: matlab
import numpy as np

def train_epoch(w, b, x, y, lr, batch_size, rng):
    N = len(y)
    if batch_size is None or batch_size > N:
        batch_size = N
    idx = rng.permutation(N)
    K = N // batch_size
    loss = 0
    hits = 0
    for k in range(K):
        i = idx[k * batch_size:(k + 1) * batch_size]
        z = x[i] @ w + b
        h = 1 / (1 + np.exp(-z))
        hc = np.clip(h, 2.2e-16, 1 - 2.2e-16)
        loss = loss - np.sum(y[i] * np.log(hc) + (1 - y[i]) * np.log(1 - hc))
        hits = hits + np.sum((h > 0.5) == y[i])
        w = w - lr / batch_size * (x[i].T @ (h - y[i]))
        b = b - lr / batch_size * np.sum(h - y[i])
    return w, b, loss / (K * batch_size), hits / N
