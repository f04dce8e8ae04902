# piece: bce
# truth: wrong
# function: bce
# mistake: the mean of the batch means is returned, a short last batch weighs as much as a full one
# line: 14
# style: batches
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y, dtype=float)
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-12, 1 - 1e-12)
    losses = -(y * np.log(p) + (1 - y) * np.log(1 - p))
    batches = [losses[i:i + 3] for i in range(0, len(losses), 3)]
    return np.mean([b.mean() for b in batches])
