# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: apply along the last axis
import numpy as np

def linear(x, w, b):
    return np.apply_along_axis(lambda row: np.dot(np.transpose(w), row) + b, -1, np.asarray(x, dtype=float))
