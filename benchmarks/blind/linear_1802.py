# piece: linear
# truth: right
# function: affine
# style: terse
import numpy as np

def affine(w, b, x):
    return np.tensordot(x, w, axes=(-1, 0)) + b
