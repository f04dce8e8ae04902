# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: matlab
import numpy as np

def scale(x):
    v = np.reshape(x, (-1, 1)).astype(float)
    C = np.cov(v, rowvar=False)
    z = (v - np.mean(v)) / np.sqrt(C)
    return np.reshape(z, np.shape(x))
