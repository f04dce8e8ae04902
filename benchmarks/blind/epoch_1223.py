# piece: epoch
# truth: wrong
# function: epoch
# mistake: the generator is made without the seed, runs cannot be repeated
# line: 10
# style: loop
import numpy as np

def epoch(x, y, w, b, eta, batch_size, seed=None):
    rng = np.random.default_rng()
    n = len(y)
    if batch_size is None or batch_size > n:
        batch_size = n
    i = rng.permutation(n)
    L, A = [], []
    while len(i) >= batch_size:
        now, i = i[:batch_size], i[batch_size:]
        z = x[now] @ w + b
        d = 1 / (1 + np.exp(-z)) - y[now]
        L.append(np.mean(np.logaddexp(0, z) - y[now] * z))
        A.append(np.mean((z > 0) == y[now]))
        w = w - eta * d @ x[now] / batch_size
        b = b - eta * d.sum() / batch_size
    return w, b, np.mean(L), np.mean(A)
