# piece: epoch
# truth: wrong
# function: epoch
# mistake: the window moves by one sample instead of one batch
# line: 15
# style: c-like
import numpy as np

def epoch(data, params, lr, batch_size, rng):
    (x, y), (w, b) = data, params
    n = x.shape[0]
    m = n if batch_size is None or batch_size > n else batch_size
    perm = rng.permutation(n)
    for k in range(n // m):
        lo = k
        hi = lo + m
        dw = np.zeros_like(w)
        db = 0.0
        for i in perm[lo:hi]:
            e = 1.0 / (1.0 + np.exp(-(x[i] @ w + b))) - y[i]
            dw = dw + e * x[i]
            db = db + e
        w = w - lr * dw / m
        b = b - lr * db / m
    return w, b
