# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: matlab
import numpy as np

def scale(x):
    v = np.reshape(x, -1).astype(float)
    m = np.sum(v) / len(v)
    s = np.sqrt(np.sum((v - m) ** 2) / (len(v) - 1))
    v = (v - m) / s
    return np.reshape(v, x.shape)
