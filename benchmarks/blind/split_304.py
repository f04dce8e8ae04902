# piece: split
# truth: wrong
# function: split
# mistake: the fraction is read as a percentage
# line: 11
# style: percent
import numpy as np

def split(x, y, fraction):
    order = np.random.permutation(len(x))
    n = int(len(x) * fraction / 100)
    return x[order][:n], y[order][:n], x[order][n:], y[order][n:]
