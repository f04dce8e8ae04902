# piece: relu
# truth: wrong
# function: relu
# mistake: negative numbers become NaN instead of 0
# line: 11
# style: masked with NaN
import numpy as np

def relu(x):
    x = np.asarray(x, dtype=float)
    off = np.nan
    return np.where(x >= 0, x, off)
