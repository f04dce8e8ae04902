# piece: relu
# truth: right
# function: relu
# style: textbook
import numpy as np


def relu(x):
    # (x + |x|) / 2 = max(0, x)
    return (np.abs(x) + x) / 2
