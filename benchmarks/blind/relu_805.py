# piece: relu
# truth: wrong
# function: relu
# mistake: negative numbers are replaced by their absolute value instead of zero
# line: 13
# style: defensive
import numpy as np

def relu(x):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.number):
        raise TypeError("x must be numeric")
    y = np.where(x < 0, abs(x), x)
    assert y.shape == x.shape
    assert np.all(y >= 0)
    return y
