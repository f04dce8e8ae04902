# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the result is rounded to four decimals
# line: 15
# style: defensive
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    assert x.dtype.kind in "iuf", "numbers expected"
    x = x.astype(float)
    with np.errstate(over="ignore"):
        y = 1 / (1 + np.exp(-x))
    return np.round(y, 4)
