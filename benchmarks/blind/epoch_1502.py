# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradients of earlier batches are not cleared and pile up
# line: 24
# style: verbose
import numpy as np


def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    if batch_size is None or batch_size > n:
        batch_size = n
    perm = rng.permutation(n)
    grad_w = np.zeros(len(w))
    grad_b = 0.0
    all_losses, all_accuracies = [], []
    for k in range(n // batch_size):
        idx = perm[k * batch_size:(k + 1) * batch_size]
        z = x[idx] @ w + b
        p = 1 / (1 + np.exp(-z))
        all_losses.append(np.mean(np.logaddexp(0, z) - y[idx] * z))
        all_accuracies.append(np.mean((p > 0.5) == y[idx]))
        grad_w = grad_w + x[idx].T @ (p - y[idx]) / batch_size
        grad_b = np.mean(p - y[idx])
        w = w - lr * grad_w
        b = b - lr * grad_b
    return w, b, np.mean(all_losses), np.mean(all_accuracies)
