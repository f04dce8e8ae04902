# piece: split
# truth: right
# function: split
# style: terse
import numpy as np

def split(x, y, n_train, rng):
    a, c = np.split(rng.permutation(len(x)), [n_train])
    return x[a], y[a], x[c], y[c]
