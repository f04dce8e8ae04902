# piece: epoch
# truth: wrong
# function: epoch
# mistake: the loss is measured after the update instead of as seen before it
# line: 23
# style: chatbot
import numpy as np


def epoch(x, y, w, b, lr, batch_size, rng):
    """One epoch of minibatch SGD for a logistic model."""
    n = len(x)
    batch_size = n if batch_size is None else min(batch_size, n)
    perm = rng.permutation(n)
    losses, accs = [], []
    for k in range(n // batch_size):
        idx = perm[k * batch_size:(k + 1) * batch_size]
        xb, yb = x[idx], y[idx]
        logits = xb @ w + b
        prob = 1 / (1 + np.exp(-logits))
        w = w - lr * xb.T @ (prob - yb) / batch_size
        b = b - lr * np.mean(prob - yb)
        logits = xb @ w + b
        losses.append(np.mean(np.logaddexp(0, logits) - yb * logits))
        accs.append(np.mean((prob > 0.5) == yb))
    return w, b, float(np.mean(losses)), float(np.mean(accs))
