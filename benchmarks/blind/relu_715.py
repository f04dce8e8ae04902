# piece: relu
# truth: wrong
# function: relu
# mistake: integers are refused
# line: 11
# style: defensive
import numpy as np

def relu(x):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        raise TypeError(f"numbers expected, got {x.dtype}")
    y = np.maximum(x, 0)
    assert y.shape == x.shape
    assert (y >= 0).all()
    return y
