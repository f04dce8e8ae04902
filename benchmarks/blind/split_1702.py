# piece: split
# truth: wrong
# function: split_indices
# mistake: the indices count from one, so row 0 is never used and n is out of range
# line: 10
# style: verbose
import numpy as np

def split_indices(n, n_train, rng):
    numbers = np.arange(1, n + 1)
    mixed = rng.permutation(numbers)
    return mixed[:n_train], mixed[n_train:]
