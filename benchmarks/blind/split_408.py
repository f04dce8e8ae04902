# piece: split
# truth: wrong
# function: split_data
# mistake: the fraction is taken as that of the validation set
# line: 13
# style: many helpers
import numpy as np

def shuffled(n, seed):
    return np.random.default_rng(seed).permutation(n)

def size(n, fraction):
    return n - int(n*fraction + 1e-9)

def take(a, rows):
    return a[rows]

def split_data(x, y, fraction, seed):
    order = shuffled(len(x), seed)
    k = size(len(x), fraction)
    return take(x, order[:k]), take(y, order[:k]), take(x, order[k:]), take(y, order[k:])
