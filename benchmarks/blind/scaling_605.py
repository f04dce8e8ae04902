# piece: scaling
# truth: wrong
# function: scale
# mistake: the spread is taken about nought: the root mean square
# line: 10
# style: helpers
import numpy as np

def spread(v):
    return np.sqrt(np.sum(v ** 2) / (v.size - 1))

def scale(x):
    return (x - np.mean(x)) / spread(np.asarray(x, dtype=float))
