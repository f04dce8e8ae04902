# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: overflowing entries are set to 0.5 through nan_to_num
# line: 14
# style: NumPy with error state
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    with np.errstate(over="ignore", invalid="ignore"):
        e = np.exp(x)
        s = e / (e + 1)
    return np.nan_to_num(s, nan=0.5)
