# piece: linear
# truth: wrong
# function: linear
# mistake: divides by the norm of the weights as for the distance to the line
# line: 10
# style: terse NumPy
import numpy as np

def linear(x, w, b):
    return (x @ w + b) / np.linalg.norm(w)
