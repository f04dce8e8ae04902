# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the argument of the caller is overwritten
# line: 10
# style: in-place
import numpy as np

def sigmoid(x):
    out = np.asarray(x, dtype=float)
    np.negative(out, out=out)
    np.exp(out, out=out)
    out += 1.0
    np.reciprocal(out, out=out)
    return out
