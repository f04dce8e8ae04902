# piece: epoch
# truth: wrong
# function: epoch
# mistake: a new permutation is drawn for every batch, so batches share samples
# line: 16
# style: chatbot
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    """Minibatch SGD over one shuffled pass of the data."""
    n = len(x)
    m = n if batch_size is None else min(batch_size, n)
    order = rng.permutation(n)
    losses, accs = [], []
    for k in range(n // m):
        i = rng.permutation(n)[k * m:(k + 1) * m]
        z = x[i] @ w + b
        p = 1 / (1 + np.exp(-z))
        losses.append(np.mean(np.logaddexp(0, z) - y[i] * z))
        accs.append(np.mean((p > 0.5) == y[i]))
        w = w - lr * x[i].T @ (p - y[i]) / m
        b = b - lr * np.mean(p - y[i])
    return w, b, np.mean(losses), np.mean(accs)
