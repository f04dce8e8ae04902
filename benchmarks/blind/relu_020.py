# piece: relu
# truth: wrong
# function: relu
# mistake: the absolute value: negatives are turned round instead of set to zero
# line: 13
# style: plain Python loop
import numpy as np

def relu(x):
    result = np.array(x, dtype=float)
    for i, v in np.ndenumerate(result):
        if v < 0:
            result[i] = -v
    return result
