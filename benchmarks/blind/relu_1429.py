# piece: relu
# truth: wrong
# function: rectify
# mistake: the loop starts at 1, so the first entry is never rectified
# line: 12
# style: c-like
import numpy as np

def rectify(values):
    a = np.array(values)
    flat = a.reshape(-1)
    for i in range(1, flat.size):
        if flat[i] < 0:
            flat[i] = 0
    return a
