# piece: epoch
# truth: wrong
# function: train_one_epoch
# mistake: the summed batch means are divided by the number of samples instead of batches
# line: 21
# style: textbook
import numpy as np


def train_one_epoch(step, x, y, batch_size, rng):
    n = len(x)
    perm = rng.permutation(n)
    total_loss = 0.0
    total_acc = 0.0
    batches = n // batch_size
    for k in range(batches):
        chosen = perm[k * batch_size:(k + 1) * batch_size]
        loss, acc = step(x[chosen], y[chosen])
        total_loss += loss
        total_acc += acc
    return np.array([total_loss, total_acc]) / n
