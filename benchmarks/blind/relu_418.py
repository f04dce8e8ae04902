# piece: relu
# truth: wrong
# function: relu
# mistake: the last column is left as it is
# line: 13
# style: loops over rows
import numpy as np

def relu(x):
    out = np.array(x)
    rows, columns = out.shape
    for i in range(rows):
        for j in range(columns - 1):
            if out[i, j] < 0:
                out[i, j] = 0
    return out
