# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: vectorised
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    e = np.exp(-np.abs(x))
    return np.where(x < 0, e, 1) / (1 + e)
