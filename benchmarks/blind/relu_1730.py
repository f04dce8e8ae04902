# piece: relu
# truth: wrong
# function: relu
# mistake: the absolute value mirrors the negative part upwards
# line: 12
# style: textbook
import numpy as np

def relu(x):
    """max(0, x)"""
    x = np.asarray(x)
    return np.where(x > 0, x, -x)
