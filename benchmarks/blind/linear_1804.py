# piece: linear
# truth: wrong
# function: lineare
# mistake: the output is clipped at zero as in a ReLU
# line: 12
# style: italiano
import numpy as np

def lineare(x, w, b):
    # strato affine
    z = np.asarray(x) @ np.asarray(w) + b
    z = np.where(z < 0, 0, z)
    return z
