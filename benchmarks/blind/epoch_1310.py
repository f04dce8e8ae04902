# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradient is summed over the batch, not averaged
# line: 28
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(y)
    # batch size
    size = n
    if batch is not None and batch < n:
        size = batch
    # fresh order
    order = np.random.permutation(n)
    losses = []
    accuracies = []
    for k in range(n // size):
        idx = order[k * size:(k + 1) * size]
        xb, yb = x[idx], y[idx]
        # forward
        z = xb @ w + b
        p = 1 / (1 + np.exp(-z))
        losses.append(np.mean(np.logaddexp(0, z) - yb * z))
        accuracies.append(np.mean((p > 0.5) == yb))
        # backward
        dz = p - yb
        w = w - lr * (xb.T @ dz)
        b = b - lr * np.sum(dz)
    return w, b, np.mean(losses), np.mean(accuracies)
