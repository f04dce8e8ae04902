# piece: epoch
# truth: wrong
# function: epoch
# mistake: each batch is drawn anew with replacement, so samples repeat and others are missed
# line: 13
# style: chatbot
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    """One epoch of stochastic gradient descent."""
    n = x.shape[0]
    bs = n if batch_size is None else min(batch_size, n)
    order = rng.integers(0, n, size=n)
    losses, accuracies = [], []
    for k in range(n // bs):
        batch = order[k * bs:(k + 1) * bs]
        xb, yb = x[batch], y[batch]
        prob = 1 / (1 + np.exp(-(xb @ w + b)))
        losses.append(-np.mean(yb * np.log(prob) + (1 - yb) * np.log(1 - prob)))
        accuracies.append(np.mean((prob > 0.5) == yb))
        grad = (prob - yb) / bs
        w, b = w - lr * xb.T @ grad, b - lr * grad.sum()
    return w, b, np.mean(losses), np.mean(accuracies)
