# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: row numbers popped out of a set
import random
import numpy as np

def split(x, y, fraction):
    remaining = set(range(len(x)))
    train = []
    for _ in range(int(len(x) * fraction)):
        row = random.choice(tuple(remaining))
        remaining.discard(row)
        train.append(row)
    valid = sorted(remaining)
    return x[train], y[train], x[valid], y[valid]
