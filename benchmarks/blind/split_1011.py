# piece: split
# truth: wrong
# function: split
# mistake: np.delete without an axis flattens the validation samples
# line: 15
# style: verbose with comments
import numpy as np

def split(x, y, n_train, seed=None):
    rng = np.random.default_rng(seed)
    # which rows go to training
    rows = rng.permutation(len(x))[:n_train]
    x_train, y_train = x[rows], y[rows]
    # everything else is for validation
    x_val = np.delete(x, rows)
    y_val = np.delete(y, rows)
    print(len(x_train), "training rows,", len(y_val), "validation rows")
    return x_train, y_train, x_val, y_val
