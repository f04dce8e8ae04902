# piece: epoch
# truth: wrong
# function: epoch
# mistake: the bias is never updated
# line: 17
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = min(batch_size or n, n)
    s = []
    for i in np.split(rng.permutation(n)[:n - n % m], n // m):
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        r = p - y[i]
        s.append([-np.mean(np.log(1 - np.abs(r))), np.mean(np.abs(r) < 0.5)])
        w, b = w - lr * r @ x[i] / m, b
    return (w, b, *np.mean(s, axis=0))
