# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the result is returned flat, so a matrix loses its shape
# line: 18
# style: c-like
import math
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    out = []
    for v in x.flatten():
        if v >= 0:
            out.append(1.0 / (1.0 + math.exp(-v)))
        else:
            out.append(math.exp(v) / (1.0 + math.exp(v)))
    return np.array(out)
