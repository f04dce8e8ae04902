# piece: relu
# truth: wrong
# function: relu
# mistake: the sign of the negative part is wrong, so negatives are doubled
# line: 12
# style: subtraction of the negative part
import numpy as np

def relu(x):
    x = np.asarray(x)
    negative_part = np.minimum(x, 0)
    return x + negative_part
