# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: defensive
import numpy as np

def relu(x):
    x = np.asarray(x)
    if x.dtype == bool:
        raise TypeError("numbers wanted")
    stacked = np.stack([x, np.zeros_like(x)])
    result = stacked.max(axis=0)
    assert result.shape == x.shape
    return result
