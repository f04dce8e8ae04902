# piece: relu
# truth: wrong
# function: relu
# mistake: the absolute value is returned, negative inputs are mirrored instead of removed
# line: 12
# style: textbook
import numpy as np

def relu(x):
    # relu(x) = x for x > 0
    x = np.asarray(x)
    return np.where(x > 0, x, -x)
