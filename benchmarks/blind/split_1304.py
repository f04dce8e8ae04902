# piece: split
# truth: wrong
# function: split
# mistake: rounding up: the larger part goes to training when the number is odd
# line: 12
# style: half-renamed
import numpy as np

def split(x, y):
    N = len(x)
    indices = np.random.permutation(N)
    N_train = (N + 1) // 2
    i_train = indices[:N_train]
    i_val = indices[N_train:]
    return x[i_train], y[i_train], x[i_val], y[i_val]
