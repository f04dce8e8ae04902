# piece: split
# truth: right
# function: split
# style: terse
import numpy as np

def split(x, y, n_train, rng):
    i = np.argsort(rng.random(len(x)))
    return x[i[:n_train]], y[i[:n_train]], x[i[n_train:]], y[i[n_train:]]
