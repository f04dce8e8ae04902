# piece: relu
# truth: wrong
# function: relu
# mistake: if any entry is negative the whole array becomes zero
# line: 15
# style: defensive
import numpy as np

def relu(x):
    assert not isinstance(x, str)
    x = np.asarray(x)
    if x.size == 0:
        return x
    if np.any(x < 0):
        return np.zeros_like(x)
    return np.copy(x)
