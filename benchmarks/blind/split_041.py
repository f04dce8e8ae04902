# piece: split
# truth: wrong
# function: split
# mistake: one row stands in both parts
# line: 19
# style: plain Python loop
import random
import numpy as np

def split(x, y, fraction):
    rows = list(range(len(x)))
    random.shuffle(rows)
    cut = int(len(x) * fraction)
    xa, ya, xb, yb = [], [], [], []
    for k, i in enumerate(rows):
        if k < cut:
            xa.append(x[i])
            ya.append(y[i])
        if k >= cut - 1:
            xb.append(x[i])
            yb.append(y[i])
    return np.array(xa), np.array(ya), np.array(xb), np.array(yb)
