# piece: relu
# truth: wrong
# function: relu
# mistake: values are cut at 6
# line: 12
# style: defensive
import numpy as np

def relu(x):
    x = np.asarray(x)
    assert np.issubdtype(x.dtype, np.number)
    return np.clip(x, 0, 6)
