# piece: epoch
# truth: wrong
# function: epoch
# mistake: loss and accuracy are those of the last batch only
# line: 25
# style: chatbot
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    """
    Train for one epoch and report the mean loss and accuracy.
    """
    n = len(x)
    batch_size = min(batch_size or n, n)
    perm = rng.permutation(n)
    history = []
    for start in range(0, n - batch_size + 1, batch_size):
        idx = perm[start:start + batch_size]
        p = 1 / (1 + np.exp(-(x[idx] @ w + b)))
        loss = -np.mean(y[idx] * np.log(p) + (1 - y[idx]) * np.log(1 - p))
        acc = np.mean((p > 0.5) == y[idx])
        history.append((loss, acc))
        w = w - lr * x[idx].T @ (p - y[idx]) / batch_size
        b = b - lr * np.mean(p - y[idx])
    loss, acc = history[-1]
    return w, b, loss, acc
