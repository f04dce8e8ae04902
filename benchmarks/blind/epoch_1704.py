# piece: epoch
# truth: wrong
# function: epoch
# mistake: every gradient is taken at the parameters the epoch began with
# line: 18
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = min(batch_size or n, n)
    w_new, b_new = w, b
    order = rng.permutation(n)
    losses, accs = [], []
    for start in range(0, n // m * m, m):
        i = order[start:start + m]
        # forward
        z = x[i] @ w + b
        p = 1 / (1 + np.exp(-z))
        losses.append(np.mean(np.logaddexp(0, z) - y[i] * z))
        accs.append(np.mean((z > 0) == (y[i] == 1)))
        # update
        w_new = w_new - lr * x[i].T @ (p - y[i]) / m
        b_new = b_new - lr * np.mean(p - y[i])
    return w_new, b_new, np.mean(losses), np.mean(accs)
