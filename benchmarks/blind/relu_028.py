# piece: relu
# truth: wrong
# function: relu
# mistake: the maximum of the whole array is returned, not that of each entry
# line: 10
# style: np.max used for np.maximum
import numpy as np

def relu(x):
    return np.max(np.append(np.ravel(x), 0))
