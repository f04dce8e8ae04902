# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: vectorised
import numpy as np

def epoch(x, y, w, b, lr, batch_size):
    n, d = x.shape
    size = min(n, batch_size or n)
    m = n // size
    keep = np.random.default_rng(np.random.randint(2**31)).choice(n, m * size, replace=False)
    X = np.concatenate([x, np.ones((n, 1))], axis=1)[keep].reshape(m, size, d + 1)
    Y = y[keep].reshape(m, size)
    theta = np.append(w, b).astype(float)
    loss = acc = 0.0
    for Xb, Yb in zip(X, Y):
        z = Xb @ theta
        loss += np.logaddexp(0, (1 - 2 * Yb) * z).mean() / m
        acc += np.count_nonzero((z > 0) == (Yb == 1)) / (m * size)
        theta = theta + lr * (Yb - np.exp(-np.logaddexp(0, -z))) @ Xb / size
    return theta[:-1], theta[-1], loss, acc
