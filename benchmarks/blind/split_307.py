# piece: split
# truth: wrong
# function: split
# mistake: the tilde of indices counts from the end, it is not the complement
# line: 11
# style: complement by the tilde
import numpy as np

def split(x, y, fraction):
    train = np.random.permutation(len(x))[:int(fraction * len(x))]
    return x[train], y[train], x[~train], y[~train]
