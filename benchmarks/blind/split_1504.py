# piece: split
# truth: wrong
# function: split
# mistake: training and validation both take every second sample from 0 on
# line: 13
# style: c-like
import numpy as np


def split(x, y, rng):
    p = rng.permutation(len(x))
    train = p[1::2]
    val = p[1::2]
    return x[train], y[train], x[val], y[val]
