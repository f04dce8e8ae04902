# piece: scaling
# truth: wrong
# function: scale
# mistake: the result is written into an array of the input's type, integers are truncated
# line: 10
# style: integer array
import numpy as np

def scale(x):
    out = np.empty_like(x)
    m, s = x.mean(), x.std()
    for i in range(len(x)):
        out[i] = (x[i] - m) / s
    return out
