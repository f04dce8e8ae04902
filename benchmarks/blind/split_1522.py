# piece: split
# truth: wrong
# function: split_by_set
# mistake: range(n - 1) never contains the last sample
# line: 12
# style: c-like
import numpy as np

def split_by_set(x, y, train):
    chosen = set(int(i) for i in train)
    val = []
    for i in range(len(x) - 1):
        if i not in chosen:
            val.append(i)
    return x[list(train)], y[list(train)], x[val], y[val]
