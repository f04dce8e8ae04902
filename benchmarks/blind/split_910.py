# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: C-like
import numpy as np

import random


def split(x, y, n_train, seed=None):
    r = random.Random(seed)
    n = len(y)
    order = [0] * n
    for i in range(n):
        order[i] = i
    # Fisher-Yates
    i = n - 1
    while i > 0:
        j = r.randint(0, i)
        order[i], order[j] = order[j], order[i]
        i -= 1
    a = order[:n_train]
    b = np.array(order[n_train:], dtype=int)
    return x[a], y[a], x[b], y[b]
