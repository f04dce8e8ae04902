# piece: accuracy
# truth: right
# function: accuracy
# style: textbook
import numpy as np

def accuracy(y, p):
    """Product of signs: positive where label and decision agree."""
    side = 2 * np.ceil(np.asarray(p, float) - 0.5) - 1
    sign = np.asarray(y) - 0.5
    return np.mean(side * sign > 0)
