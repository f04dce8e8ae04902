# piece: split
# truth: right
# function: split_data
# mistake: none
# line: none
# style: terse
import numpy as np

def split_data(x, y, n_train, seed):
    p = np.random.default_rng(seed).random(len(y)).argpartition(n_train - 1)
    return x[p[:n_train]], y[p[:n_train]], x[p[n_train:]], y[p[n_train:]]
