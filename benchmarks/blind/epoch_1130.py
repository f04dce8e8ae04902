# piece: epoch
# truth: wrong
# function: sgd_epoch
# mistake: the factor p(1 - p) belongs to the squared error, with the cross-entropy it cancels
# line: 24
# style: chatbot
import numpy as np

def sgd_epoch(w, b, x, y, lr, batch_size, rng):
    """One pass over the data, minimising binary cross-entropy.

    Returns the new parameters, the mean loss and the mean accuracy.
    """
    n = len(y)
    size = min(n, n if batch_size is None else batch_size)
    idx = rng.permutation(n)
    results = np.zeros((n // size, 2))
    for k in range(len(results)):
        j = idx[k * size:k * size + size]
        p = 1 / (1 + np.exp(-(x[j] @ w + b)))
        pc = np.clip(p, 2.2e-16, 1 - 2.2e-16)
        results[k, 0] = -np.mean(y[j] * np.log(pc) + (1 - y[j]) * np.log(1 - pc))
        results[k, 1] = np.mean((p > 0.5) == y[j])
        delta = (p - y[j]) * p * (1 - p)
        w = w - lr * x[j].T @ delta / size
        b = b - lr * delta.mean()
    return w, b, results[:, 0].mean(), results[:, 1].mean()
