# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: the accuracy compares with y in the unshuffled order
# line: 18
# style: verbose
import numpy as np

def train_epoch(params, x, y, config, rng):
    w, b = params
    size = config["batch"]
    order = rng.permutation(len(x))
    losses, accs = [], []
    for first in range(0, len(x) - size + 1, size):
        i = order[first:first + size]
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        losses.append(-np.mean(y[i] * np.log(p) + (1 - y[i]) * np.log(1 - p)))
        accs.append(np.mean((p > 0.5) == y[first:first + size]))
        w = w - config["lr"] * x[i].T @ (p - y[i]) / size
        b = b - config["lr"] * np.mean(p - y[i])
    return w, b, np.mean(losses), np.mean(accs)
