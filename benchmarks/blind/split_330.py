# piece: split
# truth: wrong
# function: split
# mistake: the labels of the validation part are not returned
# line: 14
# style: forgetful result
import numpy as np

def split(x, y, fraction):
    order = np.random.permutation(len(x))
    n = int(fraction * len(x))
    train, valid = order[:n], order[n:]
    result = (x[train], y[train], x[valid], y[valid])
    return result[:3]
