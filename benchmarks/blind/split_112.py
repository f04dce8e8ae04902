# piece: split
# truth: wrong
# function: split
# mistake: divided by the fraction instead of multiplied, all rows go to training
# line: 10
# style: size helper
import numpy as np

def size(n, fraction):
    return int(n / fraction)

def split(x, y, fraction):
    order = np.random.permutation(len(x))
    n = size(len(x), fraction)
    return x[order[:n]], y[order[:n]], x[order[n:]], y[order[n:]]
