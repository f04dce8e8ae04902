# piece: split
# truth: wrong
# function: split
# mistake: every second row in turn: nothing random
# line: 11
# style: loop
import numpy as np

def split(x, y):
    train, valid = [], []
    order = list(range(len(x)))
    for k, i in enumerate(order):
        (valid if k % 2 == 0 else train).append(i)
    return x[train], y[train], x[valid], y[valid]
