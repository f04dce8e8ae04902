# piece: split
# truth: wrong
# function: split
# mistake: the fraction is read as a percentage, 0.8 gives less than one row in a hundred
# line: 10
# style: fraction in percent
import numpy as np

def split(x, y, fraction):
    n = int(len(x) * fraction / 100)
    order = np.random.permutation(len(x))
    return x[order[:n]], y[order[:n]], x[order[n:]], y[order[n:]]
