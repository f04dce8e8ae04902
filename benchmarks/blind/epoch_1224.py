# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: loop
import numpy as np

def epoch(x, y, w, b, eta, batch_size, seed=None):
    rng = np.random.default_rng(seed)
    n, d = x.shape
    if batch_size is None or batch_size > n:
        batch_size = n
    order = list(range(n))
    rng.shuffle(order)
    w = np.array(w, dtype=float)
    loss = hits = seen = 0
    while seen + batch_size <= n:
        gw, gb = np.zeros(d), 0.0
        for i in order[seen:seen + batch_size]:
            z = float(x[i] @ w + b)
            p = 1 / (1 + np.exp(-z))
            loss += np.logaddexp(0, z) - y[i] * z
            hits += (p > 0.5) == (y[i] == 1)
            gw += (p - y[i]) * x[i]
            gb += p - y[i]
        w = w - eta * gw / batch_size
        b = b - eta * gb / batch_size
        seen += batch_size
    # all batches have the same size, so the mean over samples is the mean over batches
    return w, b, loss / seen, hits / seen
