# piece: epoch
# truth: wrong
# function: epoch
# mistake: the samples are taken in their given order, nothing is shuffled
# line: 13
# style: textbook
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    """One epoch of minibatch SGD for logistic regression."""
    n = len(x)
    k = n if batch_size is None else min(batch_size, n)
    order = np.arange(n)
    losses, accs = [], []
    for i in range(n // k):
        idx = order[i * k:(i + 1) * k]
        z = x[idx] @ w + b
        e = 1 / (1 + np.exp(-z)) - y[idx]
        losses.append(np.mean(np.logaddexp(0, z) - y[idx] * z))
        accs.append(np.mean((z > 0) == y[idx]))
        w = w - lr * x[idx].T @ e / k
        b = b - lr * e.mean()
    return w, b, np.mean(losses), np.mean(accs)
