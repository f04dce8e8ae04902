# piece: relu
# truth: wrong
# function: relu
# mistake: the maximum is limited to 6 although no limit was asked for
# line: 9
# style: loop
import numpy as np

def relu(lower, x, upper=6.0):
    rows = np.array(x, dtype=float).reshape(-1)
    for i in range(rows.size):
        if rows[i] < lower:
            rows[i] = lower
        elif rows[i] > upper:
            rows[i] = upper
    return rows.reshape(np.shape(x))
