# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: the gradient is divided by all n samples and not by those of the batch
# line: 25
# style: matlab
import numpy as np

def train_epoch(X_all, t_all, w, b, alpha, batch_size, rng):
    m = X_all.shape[0]
    if batch_size is None or batch_size > m:
        batch_size = m
    sel = rng.permutation(m)
    nb = int(np.floor(m / batch_size))
    J = np.zeros(nb)
    acc = np.zeros(nb)
    for i in range(1, nb + 1):
        s = sel[(i - 1) * batch_size:i * batch_size]
        X = X_all[s, :]
        t = t_all[s]
        h = 1 / (1 + np.exp(-(X.dot(w) + b)))
        g = np.clip(h, 2.2e-16, 1 - 2.2e-16)
        J[i - 1] = -np.mean(t * np.log(g) + (1 - t) * np.log(1 - g))
        acc[i - 1] = np.mean((h > 0.5) == t)
        c = alpha / m
        w = w - c * X.T.dot(h - t)
        b = b - c * np.sum(h - t)
    return w, b, J.mean(), acc.mean()
