# piece: scaling
# truth: wrong
# function: scaling
# mistake: the result is written into an array of the input's type, integers are cut off
# line: 10
# style: loop
import numpy as np

def scaling(x):
    out = np.empty_like(x)
    m, s = np.mean(x), np.std(x, ddof=1)
    for i in range(len(x)):
        out[i] = (x[i] - m) / s
    return out
