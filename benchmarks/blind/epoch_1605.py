# piece: epoch
# truth: wrong
# function: epoch
# mistake: the losses of the batches are summed up and not averaged
# line: 24
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    if batch_size is None or batch_size > n:
        batch_size = n
    n_batches = n // batch_size
    order = rng.permutation(n)
    epoch_loss = 0.0
    for number in range(n_batches):
        rows = order[number * batch_size:(number + 1) * batch_size]
        z = x[rows] @ w + b
        target = y[rows]
        epoch_loss += np.mean(np.logaddexp(0, z) - target * z)
        error = 1 / (1 + np.exp(-z)) - target
        w = w - lr * x[rows].T @ error / batch_size
        b = b - lr * error.mean()
    return w, b, epoch_loss
