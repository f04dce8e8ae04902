# piece: split
# truth: wrong
# function: split
# mistake: shuffle works in place and returns None, which is used as the order
# line: 10
# style: NumPy, shuffle
import numpy as np

def split(x, y, fraction):
    order = np.random.shuffle(np.arange(len(x)))
    n = int(fraction * len(x))
    train, valid = order[:n], order[n:]
    return x[train], y[train], x[valid], y[valid]
