# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: the bias gradient is the sum of the residuals where the mean belongs
# line: 31
# style: c-like
import numpy as np

def train_epoch(w, b, x, y, lr, batch_size, rng):
    n = len(y)
    d = len(w)
    if batch_size is None or batch_size > n:
        batch_size = n
    idx = rng.permutation(n)
    w = np.copy(w).astype(float)
    total_loss = 0.0
    total_hit = 0
    seen = 0
    start = 0
    while start + batch_size <= n:
        dw = np.zeros(d)
        db = 0.0
        for k in range(start, start + batch_size):
            i = idx[k]
            p = 1 / (1 + np.exp(-(np.dot(x[i], w) + b)))
            pc = min(max(p, 2.2e-16), 1 - 2.2e-16)
            total_loss -= np.log(pc) if y[i] == 1 else np.log(1 - pc)
            total_hit += int((p > 0.5) == (y[i] == 1))
            seen += 1
            dw += (p - y[i]) * x[i] / batch_size
            db += p - y[i]
        w -= lr * dw
        b -= lr * db
        start += batch_size
    return w, b, total_loss / seen, total_hit / seen
