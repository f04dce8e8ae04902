# piece: split
# truth: wrong
# function: split
# mistake: the second part gets at most as many samples as the first, so a small training set loses samples
# line: 15
# style: loops
import numpy as np

def split(x, y, n_train, seed=None):
    n = len(y)
    order = list(np.random.default_rng(seed).permutation(n))
    first, second = [], []
    for k in range(n_train):
        first.append(order[k])
    for k in range(n_train, min(2 * n_train, n)):
        second.append(order[k])
    second = np.array(second, dtype=int)
    return x[first], y[first], x[second], y[second]
