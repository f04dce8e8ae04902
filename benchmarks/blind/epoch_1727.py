# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradient of the weights is summed over the batch
# line: 17
# style: textbook
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = min(batch_size or n, n)
    losses, accs = [], []
    for i in rng.permutation(n)[:n // m * m].reshape(-1, m):
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        losses.append(-np.mean(y[i] * np.log(p) + (1 - y[i]) * np.log(1 - p)))
        accs.append(np.mean((p > 0.5) == y[i]))
        w = w - lr * np.dot(x[i].T, p - y[i])
        b = b - lr * np.mean(p - y[i])
    return w, b, np.mean(losses), np.mean(accs)
