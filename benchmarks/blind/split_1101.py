# piece: split
# truth: wrong
# function: split_by_indices
# mistake: a negative index is resolved one too low, the wrong row is left out of the validation set
# line: 14
# style: defensive
import numpy as np

def split_by_indices(x, y, train):
    """The listed rows are for training (negative ones count from the end), the others for validation."""
    train = np.asarray(train)
    if train.dtype.kind not in "iu":
        raise TypeError("indices must be integers")
    others = [i for i in range(len(y)) if i not in np.where(train < 0, len(y) - 1 + train, train)]
    return x[train], y[train], x[others], y[others]
