# piece: relu
# truth: right
# function: relu
# style: textbook
import numpy as np

def relu(x):
    """The positive part of x: x minus its negative part."""
    x = np.asarray(x)
    return x - np.clip(x, None, 0)
