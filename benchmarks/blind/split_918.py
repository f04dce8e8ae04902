# piece: split
# truth: wrong
# function: folds
# mistake: the last fold ends at a multiple of the fold size, so the remaining samples never enter a validation set
# line: 14
# style: chatbot
import numpy as np

def folds(x, y, k=5, seed=None):
    """Yield (x_train, y_train, x_val, y_val) for k-fold validation."""
    order = np.random.default_rng(seed).permutation(len(y))
    size = len(y) // k
    for f in range(k):
        stop = (f + 1) * size
        val = order[f * size:stop]
        train = np.setdiff1d(order, val)
        yield x[train], y[train], x[val], y[val]
