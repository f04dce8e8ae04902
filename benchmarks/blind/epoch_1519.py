# piece: epoch
# truth: wrong
# function: epoch
# mistake: only x is brought into the new order, the labels stay where they were
# line: 14
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    size = n if batch_size is None else min(batch_size, n)
    order = rng.permutation(n)
    x_shuffled = x[order]
    y_shuffled = y
    total_loss, total_acc = 0.0, 0.0
    number_of_batches = n // size
    for k in range(number_of_batches):
        xb = x_shuffled[k * size:(k + 1) * size]
        yb = y_shuffled[k * size:(k + 1) * size]
        z = xb @ w + b
        p = 1 / (1 + np.exp(-z))
        total_loss += np.mean(np.logaddexp(0, z) - yb * z)
        total_acc += np.mean((p > 0.5) == (yb == 1))
        w = w - lr * xb.T @ (p - yb) / size
        b = b - lr * (p - yb).mean()
    return w, b, total_loss / number_of_batches, total_acc / number_of_batches
