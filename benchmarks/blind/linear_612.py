# piece: linear
# truth: wrong
# function: linear
# mistake: accumulates into the bias that was given
# line: 10
# style: loop
import numpy as np

def linear(x, w, b):
    out = b
    for i in range(len(x)):
        out += x[i] * w[i]
    return out
