# piece: split
# truth: wrong
# function: split_indices
# mistake: the negative slice takes n_train samples from the end instead of the remaining ones
# line: 12
# style: textbook
import numpy as np

def split_indices(n, n_train, rng):
    """Indices of the training and of the validation samples."""
    order = rng.permutation(n)
    return order[:n_train], order[-n_train:]
