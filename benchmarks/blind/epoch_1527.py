# piece: epoch
# truth: wrong
# function: epoch
# mistake: the start of the batch moves by 1 instead of by the batch size, so the batches overlap
# line: 18
# style: c-like
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    if batch_size is None or batch_size > n:
        batch_size = n
    order = rng.permutation(n)
    loss = 0.0
    acc = 0.0
    nb = n // batch_size
    for k in range(nb):
        i = order[k:k + batch_size]
        z = x[i] @ w + b
        p = 1 / (1 + np.exp(-z))
        loss += np.mean(np.logaddexp(0, z) - y[i] * z) / nb
        acc += np.mean((p > 0.5) == y[i]) / nb
        g = p - y[i]
        w = w - lr * g @ x[i] / batch_size
        b = b - lr * g.mean()
    return w, b, loss, acc
