# piece: epoch
# truth: wrong
# function: epoch
# mistake: the accuracy is averaged over the batches but divided by the number of samples
# line: 24
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(y)
    size = n if batch_size is None else min(batch_size, n)
    batches = n // size
    order = rng.permutation(n)
    total_loss = 0.0
    total_accuracy = 0.0
    for number in range(batches):
        rows = order[number * size:(number + 1) * size]
        z = x[rows] @ w + b
        total_loss += np.mean(np.logaddexp(0, z) - y[rows] * z)
        total_accuracy += np.mean((z > 0) == y[rows])
        error = (0.5 + 0.5 * np.tanh(z / 2) - y[rows]) / size
        w = w - lr * x[rows].T @ error
        b = b - lr * error.sum()
    return w, b, total_loss / batches, total_accuracy / n
