# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the NaN from inf / inf is replaced by 0, but for large x the value should be 1
# line: 15
# style: verbose
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    with np.errstate(over="ignore", invalid="ignore"):
        e = np.exp(x)
        s = e / (1 + e)
    # large numbers make trouble
    s = np.nan_to_num(s, nan=0.0)
    return s
