# piece: split
# truth: wrong
# function: split
# mistake: the seed goes to the random module although NumPy draws
# line: 11
# style: seed for another library
import random
import numpy as np

def split(x, y, fraction, seed=None):
    random.seed(seed)
    order = np.random.permutation(len(x))
    n = int(fraction * len(x))
    return x[order[:n]], y[order[:n]], x[order[n:]], y[order[n:]]
