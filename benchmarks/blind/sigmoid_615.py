# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: clips the argument to [-10, 10]
# line: 13
# style: vectorised
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    if x.dtype.kind != "f":
        x = x.astype(np.float64)
    x = np.clip(x, -10, 10)
    with np.errstate(all="ignore"):
        return 1 / (1 + np.exp(-x))
