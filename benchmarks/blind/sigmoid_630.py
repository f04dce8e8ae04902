# piece: sigmoid
# truth: wrong
# function: activation
# mistake: 1 - sigma is returned; and the argument is cut to +-5
# line: none
# style: verbose, freely
import numpy as np

def activation(pre_activation):
    z = np.asarray(pre_activation)
    if z.dtype.kind != "f":
        z = z.astype(float)
    # avoid trouble in exp
    z = np.clip(z, -5, 5)
    e = np.exp(-np.abs(z))
    s = np.where(z >= 0, 1 / (1 + e), e / (1 + e))
    return 1 - s
