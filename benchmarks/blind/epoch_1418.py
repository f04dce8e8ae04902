# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradient of w is summed over the batch, not averaged
# line: 30
# style: chatbot
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def epoch(x, y, w, b, lr, batch_size, rng):
    """
    Train for one epoch.

    Returns the new parameters, the mean loss and the mean accuracy.
    """
    rng = np.random.default_rng(rng)
    n = x.shape[0]
    size = n if batch_size is None else min(batch_size, n)
    indices = rng.permutation(n)
    losses = []
    accuracies = []
    for start in range(0, n - size + 1, size):
        batch = indices[start:start + size]
        xb, yb = x[batch], y[batch]
        p = sigmoid(xb @ w + b)
        losses.append(-np.mean(np.log(np.where(yb == 1, p, 1 - p))))
        accuracies.append(np.mean((p > 0.5) == yb))
        grad_w = xb.T @ (p - yb)
        grad_b = np.mean(p - yb)
        w = w - lr * grad_w
        b = b - lr * grad_b
    return w, b, np.mean(losses), np.mean(accuracies)
