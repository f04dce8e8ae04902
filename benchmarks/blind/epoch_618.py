# piece: epoch
# truth: wrong
# function: epoch
# mistake: a superfluous derivative of the sigmoid: p (1 - p)
# line: 22
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    m = n if batch is None or batch > n else batch
    # a fresh permutation
    perm = np.random.permutation(n)
    losses, accuracies = [], []
    for k in range(n // m):
        i = perm[k * m:(k + 1) * m]
        # forward
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        losses.append(-np.mean(y[i] * np.log(p) + (1 - y[i]) * np.log(1 - p)))
        accuracies.append(np.mean((p > 0.5) == y[i]))
        # backward
        delta = (p - y[i]) * p * (1 - p)
        w = w - lr * x[i].T @ delta / m
        b = b - lr * delta.mean()
    return w, b, np.mean(losses), np.mean(accuracies)
