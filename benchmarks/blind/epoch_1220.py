# piece: epoch
# truth: wrong
# function: epoch
# mistake: the weights of the caller are changed in place
# line: 20
# style: loop
import numpy as np

def epoch(x, y, w, b, eta, batch_size, seed=None):
    n = len(y)
    bs = min(batch_size or n, n)
    idx = np.random.default_rng(seed).permutation(n)
    loss = acc = 0
    for k in range(n // bs):
        j = idx[k * bs:(k + 1) * bs]
        z = x[j] @ w + b
        p = 1 / (1 + np.exp(-z))
        loss += np.mean(np.logaddexp(0, z) - y[j] * z)
        acc += np.mean((z > 0) == y[j])
        w -= eta * x[j].T @ (p - y[j]) / bs
        b = b - eta * np.mean(p - y[j])
    return w, b, loss / (n // bs), acc / (n // bs)
