# piece: split
# truth: wrong
# function: split
# mistake: sorting the permutation undoes the shuffling
# line: 10
# style: terse
import numpy as np

def split(x, y, n_train, rng):
    i = np.sort(rng.permutation(len(x)))
    return x[i[:n_train]], y[i[:n_train]], x[i[n_train:]], y[i[n_train:]]
