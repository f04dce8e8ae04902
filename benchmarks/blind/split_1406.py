# piece: split
# truth: wrong
# function: split
# mistake: the validation part ends at 2 n_train, what is left after that is thrown away
# line: 15
# style: verbose
import numpy as np

def split(x, y, n_train, rng=None):
    rng = np.random.default_rng(rng)
    order = rng.permutation(len(x))
    # the first part is for training
    first = order[0:n_train]
    # the second part is for validation
    second = order[n_train:2 * n_train]
    return (x[first], y[first]), (x[second], y[second])
