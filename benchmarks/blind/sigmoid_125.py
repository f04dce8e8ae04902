# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: sorting of signs, filled in place on a copy
import numpy as np

def sigmoid(x):
    out = np.array(x, dtype=float)
    low = out < 0
    np.abs(out, out=out)
    np.negative(out, out=out)
    np.exp(out, out=out)
    out = 1 / (1 + out)
    return np.where(low, 1 - out, out)
