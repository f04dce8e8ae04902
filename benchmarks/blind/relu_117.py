# piece: relu
# truth: wrong
# function: relu
# mistake: two defects: a sum of the negative part is added back, and a matrix is flattened
# line: none
# style: two defects, verbose student
import numpy as np

def relu(x):
    values = np.asarray(x, dtype=float)
    positive = np.where(values > 0, values, 0.0).ravel()
    negative = np.where(values < 0, values, 0.0).ravel()
    result = positive + 0.1 * negative
    if values.ndim == 0:
        return result[0]
    return result
