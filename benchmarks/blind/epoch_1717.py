# piece: epoch
# truth: right
# function: epoch
# style: c-like
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(y)
    if batch_size is None or batch_size > n:
        batch_size = n
    idx = rng.permutation(n)
    loss = acc = 0.0
    count = 0
    start = 0
    while start + batch_size <= n:
        dw = 0 * w
        db = l = a = 0.0
        for i in idx[start:start + batch_size]:
            z = x[i] @ w + b
            l += np.logaddexp(0, z) - y[i] * z
            a += (z > 0) == (y[i] > 0)
            e = np.exp(-np.logaddexp(0, -z)) - y[i]
            dw = dw + e * x[i]
            db = db + e
        w = w - lr * dw / batch_size
        b = b - lr * db / batch_size
        loss += l / batch_size
        acc += a / batch_size
        count += 1
        start += batch_size
    return w, b, loss / count, acc / count
