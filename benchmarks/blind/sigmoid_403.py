# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the logits of the caller are overwritten
# line: 10
# style: in-place
import numpy as np

def sigmoid(x):
    z = x if x.dtype.kind == "f" else x.astype(float)
    np.negative(z, out=z)
    np.exp(z, out=z)
    np.add(z, 1, out=z)
    np.divide(1, z, out=z)
    return z
