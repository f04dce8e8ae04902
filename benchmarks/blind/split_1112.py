# piece: split
# truth: wrong
# function: split_data
# mistake: delete without an axis flattens the inputs
# line: 11
# style: terse
import numpy as np

def split_data(x, y, n_train, seed):
    t = np.random.default_rng(seed).permutation(len(y))[:n_train]
    return x[t], y[t], np.delete(x, t), np.delete(y, t)
