# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: C-like
import numpy as np

def epoch(x, y, w, b, eta, batch_size=None, seed=None):
    n = x.shape[0]
    d = x.shape[1]
    size = n
    if batch_size is not None and batch_size < n:
        size = batch_size
    order = np.random.RandomState(seed).permutation(n)
    v = [float(e) for e in w]
    total = 0.0
    count = 0
    start = 0
    while start + size <= n:
        gw = [0.0] * d
        gb = 0.0
        for q in range(start, start + size):
            i = order[q]
            z = b
            for j in range(d):
                z += x[i, j] * v[j]
            total += (np.logaddexp(0, z) - y[i] * z) / size
            r = 0.5 * np.tanh(0.5 * z) + 0.5 - y[i]
            for j in range(d):
                gw[j] += r * x[i, j] / size
            gb += r / size
        for j in range(d):
            v[j] -= eta * gw[j]
        b -= eta * gb
        count += 1
        print("batch", count, "running loss", total / count)
        start += size
    return np.array(v), b, total / count
