# piece: split
# truth: right
# function: split
# style: terse
import numpy as np

def split(n_train, x, y, rng):
    v, t = np.split(rng.permutation(len(y)), [len(y) - n_train])
    return x[t], y[t], x[v], y[v]
