# piece: epoch
# truth: wrong
# function: epoch
# mistake: w is computed from the old weights in every batch, so only its last step remains
# line: 23
# style: chatbot
import numpy as np


def epoch(x, y, params, lr, batch_size, rng):
    """params = (w, b); returns the new params, the mean loss and accuracy."""
    w, b = params
    n = len(x)
    if batch_size is None or batch_size > n:
        batch_size = n
    perm = rng.permutation(n)
    history = []
    for k in range(n // batch_size):
        idx = perm[k * batch_size:(k + 1) * batch_size]
        z = x[idx] @ w + b
        p = 1 / (1 + np.exp(-z))
        history.append([np.mean(np.logaddexp(0, z) - y[idx] * z), np.mean((p > 0.5) == y[idx])])
        w = params[0] - lr * x[idx].T @ (p - y[idx]) / batch_size
        b = b - lr * np.mean(p - y[idx])
    loss, acc = np.mean(history, axis=0)
    return (w, b), loss, acc
