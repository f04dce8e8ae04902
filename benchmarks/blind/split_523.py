# piece: split
# truth: wrong
# function: split
# mistake: the sets are exchanged, the first n_train rows are the validation set
# line: 10
# style: terse
import numpy as np
def split(x, y, k, seed):
    p = np.random.default_rng(seed).permutation(len(x))
    return x[p[k:]], y[p[k:]], x[p[:k]], y[p[:k]]
