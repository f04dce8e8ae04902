# piece: relu
# truth: wrong
# function: relu
# mistake: the loop over the rows ends one too early, so the last row keeps its negative values
# line: 12
# style: c-like
import numpy as np

def relu(x):
    y = np.array(x)
    rows = len(y)
    for i in range(rows - 1):
        y[i] = np.maximum(y[i], 0)
    return y
