# piece: split
# truth: right
# function: split_by_indices
# mistake: none
# line: none
# style: chatbot
import numpy as np

def split_by_indices(x, y, indices_train, return_indices=False):
    """
    Split by given indices; what is not listed is for validation.

    Validation rows come first, in their old order:
    x_val, y_val, x_train, y_train (and the two sets of indices).
    """
    indices_train = np.asarray(indices_train, dtype=int)
    indices_val = np.setdiff1d(np.arange(len(y)), indices_train)
    parts = (x[indices_val], y[indices_val], x[indices_train], y[indices_train])
    if return_indices:
        parts += (indices_val, indices_train)
    return parts
