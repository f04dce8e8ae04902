# piece: split
# truth: wrong
# function: split
# mistake: training and validation rows are exchanged, and the labels of both are those of validation
# line: none
# style: many helpers, two mistakes
import numpy as np

def rows(n, fraction, seed):
    order = np.random.default_rng(seed).permutation(n)
    k = int(n*fraction + 1e-9)
    return order[k:], order[:k]

def pick(x, y, r):
    return x[r], y[r]

def split(x, y, fraction, seed):
    train, valid = rows(len(x), fraction, seed)
    xt, yt = pick(x, y, train)
    xv, yv = pick(x, y, valid)
    return xt, y[valid][:len(xt)], xv, yv
