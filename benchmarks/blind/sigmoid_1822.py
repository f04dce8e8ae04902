# piece: sigmoid
# truth: right
# function: sigmoid
# style: c-like
import numpy as np

def sigmoid(x):
    x = np.asarray(x, float)
    out = np.empty(x.size)
    i = 0
    for v in x.flat:
        # the exponent is never positive, whichever branch is taken
        if v < 0:
            e = np.exp(v)
            out[i] = e / (e + 1)
        else:
            out[i] = 1 / (np.exp(-v) + 1)
        i += 1
    return out.reshape(x.shape)
