# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: the incomplete last batch is used too, only full batches are asked for
# line: 14
# style: chatbot
import numpy as np

def train_epoch(x, y, batch_size, rng, step):
    """One pass over the data; step(xb, yb) trains and returns loss, accuracy."""
    n = len(x)
    perm = rng.permutation(n)
    results = []
    for start in range(0, n, batch_size):
        idx = perm[start:start + batch_size]
        results.append(step(x[idx], y[idx]))
    loss, acc = np.mean(results, axis=0)
    return loss, acc
