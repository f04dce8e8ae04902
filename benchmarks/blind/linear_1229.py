# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: terse NumPy, params dictionary
import numpy as np

def linear(x, params):
    w, b = params["w"], params["b"]
    return np.dot(x, w) + b
