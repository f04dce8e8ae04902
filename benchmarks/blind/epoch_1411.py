# piece: epoch
# truth: wrong
# function: sgd
# mistake: the rate is multiplied by 0.95 after every batch although it should stay constant
# line: 24
# style: c-like
import numpy as np

def sgd(x, y, w, b, batch_size, lr, rng):
    n = len(x)
    k = n if batch_size is None else min(batch_size, n)
    perm = np.random.default_rng(rng).permutation(n)
    loss = acc = 0.0
    i = 0
    count = 0
    while i + k <= n:
        idx = perm[i:i + k]
        z = x[idx].dot(w) + b
        p = 1 / (1 + np.exp(-z))
        loss += np.mean(np.logaddexp(0, z) - y[idx] * z)
        acc += np.mean((p > 0.5) == y[idx])
        w = w - lr * x[idx].T.dot(p - y[idx]) / k
        b = b - lr * np.mean(p - y[idx])
        lr = lr * 0.95
        i += k
        count += 1
    return w, b, loss / count, acc / count
