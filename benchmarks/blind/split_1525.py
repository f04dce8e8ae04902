# piece: split
# truth: wrong
# function: split
# mistake: the half is rounded up: of an odd number the training part gets one more
# line: 12
# style: textbook
import numpy as np

def split(x, y, rng):
    # one half trains (rounded down), the rest validates
    n = len(x)
    n_train = -(-n // 2)
    order = rng.permutation(n)
    tr, va = order[:n_train], order[n_train:]
    return x[tr], y[tr], x[va], y[va]
