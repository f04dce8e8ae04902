# piece: linear
# truth: wrong
# function: linear
# mistake: the sigmoid is forgotten, the raw score is returned
# line: 11
# style: terse
import numpy as np

def linear(x, w, b):
    z = np.asarray(x) @ np.asarray(w) + b
    return z
