# piece: relu
# truth: wrong
# function: relu
# mistake: the default is to work in place
# line: 9
# style: defensive, freely
import numpy as np

def relu(x, inplace=True):
    if not isinstance(x, np.ndarray):
        raise TypeError("array expected")
    y = x if inplace else x.copy()
    y[y < 0] = 0
    assert not (y < 0).any()
    return y
