# piece: accuracy
# truth: wrong
# function: batch_accuracy
# mistake: the batch averages are averaged, so a smaller last batch weighs as much as a full one
# line: 16
# style: object-minded
import numpy as np

def batches(n, size):
    for start in range(0, n, size):
        yield slice(start, min(start + size, n))


def batch_accuracy(y, y_hat, batch_size=32):
    parts = [np.mean((y_hat[s] > 0.5) == y[s]) for s in batches(len(y), batch_size)]
    return np.mean(parts)
