# piece: split
# truth: wrong
# function: split
# mistake: a set of drawn numbers: numbers drawn twice make the training part too small
# line: 12
# style: sets of indices
import random
import numpy as np

def split(x, y, fraction):
    n = len(x)
    picked = {random.randrange(n) for _ in range(int(fraction * n))}
    train = sorted(picked)
    valid = sorted(set(range(n)) - picked)
    return x[train], y[train], x[valid], y[valid]
