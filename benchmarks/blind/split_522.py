# piece: split
# truth: wrong
# function: split
# mistake: a random rotation instead of a shuffle: neighbours stay together
# line: 10
# style: many helpers
import numpy as np

def start(n, seed): return int(np.random.default_rng(seed).integers(n))
def order(n, seed): return np.roll(np.arange(n), start(n, seed))
def part(a, rows): return a[rows]

def split(x, y, n_train, seed):
    o = order(len(x), seed)
    train, valid = o[:n_train], o[n_train:]
    return part(x, train), part(y, train), part(x, valid), part(y, valid)
