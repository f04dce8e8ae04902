# piece: accuracy
# truth: right
# function: accuracy
# style: verbose
import numpy as np

def accuracy(y, p):
    # label in {-1, +1}, distance from one half: equal signs mean a hit
    sign = 2 * np.asarray(y) - 1
    margin = sign * (p - 0.5)
    return np.count_nonzero(margin > 0) / margin.size
