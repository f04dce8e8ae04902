# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: np.inner with turned weights
import numpy as np

def linear(x, w, b):
    return np.inner(x, np.transpose(w)) - np.negative(b)
