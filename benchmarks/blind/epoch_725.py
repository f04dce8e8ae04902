# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch):
    # size of a batch
    n = len(x)
    size = n if batch is None else min(batch, n)
    # shuffle the data once
    order = np.random.permutation(n)
    x_shuffled, y_shuffled = x[order], y[order]
    # sums over the batches
    sum_loss, sum_acc, n_batches = 0.0, 0.0, 0
    # go through the batches, stop before an incomplete one
    first = 0
    while first + size <= n:
        xb = x_shuffled[first:first + size]
        yb = y_shuffled[first:first + size]
        first += size
        n_batches += 1
        # what the model thinks before this step
        p = 1 / (1 + np.exp(-(np.sum(xb * w, axis=1) + b)))
        sum_loss += np.mean(-np.log(p * yb + (1 - p) * (1 - yb)))
        sum_acc += 1 - np.mean(np.abs((p > 0.5) - yb))
        # both gradients from the same prediction
        diff = p - yb
        w = w - lr * (diff @ xb) / size
        b = b - lr * diff.sum() / size
    return w, b, sum_loss / n_batches, sum_acc / n_batches
