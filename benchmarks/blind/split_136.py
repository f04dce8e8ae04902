# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: both scattered
import numpy as np

def split(x, y, fraction):
    place = np.random.permutation(len(x))
    xs, ys = np.empty_like(x), np.empty_like(y)
    xs[place], ys[place] = x, y
    n = len(x) - int(round((1 - fraction) * len(x)))
    return xs[:n], ys[:n], xs[n:], ys[n:]
