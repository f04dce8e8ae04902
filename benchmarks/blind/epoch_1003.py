# piece: epoch
# truth: wrong
# function: epoch
# mistake: the weights are updated in an array of their own type, integer weights are cut after every step
# line: 16
# style: terse NumPy
import numpy as np

def epoch(x, y, w, b, eta=0.1, batch_size=None, seed=None, *, history=None):
    w, n = np.array(w), len(y)
    m = min(batch_size or n, n)
    p, loss = np.random.default_rng(seed).permutation(n), []
    for i in (p[k * m:(k + 1) * m] for k in range(n // m)):
        z = x[i] @ w + b
        r = 1 / (1 + np.exp(-z)) - y[i]
        w[:] = w - eta * r @ x[i] / m
        b = b - eta * r.mean()
        loss.append(np.mean(np.logaddexp(0, z) - y[i] * z))
    if history is not None:
        history.append(loss)
    return w, b, np.mean(loss)
