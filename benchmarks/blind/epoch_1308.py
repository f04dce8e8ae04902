# piece: epoch
# truth: wrong
# function: epoch
# mistake: the return stands in the loop: one batch only
# line: 22
# style: half-renamed
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    batch_size = min(batch or n, n)
    permutation = np.random.permutation(n)
    losses, accuracies = [], []
    for start in range(0, n - batch_size + 1, batch_size):
        idx = permutation[start:start + batch_size]
        logits = x[idx] @ w + b
        losses.append(np.mean(np.logaddexp(0, logits) - y[idx] * logits))
        accuracies.append(np.mean((logits > 0) == y[idx]))
        delta = 1 / (1 + np.exp(-logits)) - y[idx]
        w = w - lr * x[idx].T @ delta / batch_size
        b = b - lr * delta.mean()
        return w, b, np.mean(losses), np.mean(accuracies)
