# piece: linear
# truth: wrong
# function: linear
# mistake: the accumulator is not set back to zero between the outputs of one sample
# line: none
# style: stale accumulator
import numpy as np

def linear(x, w, b):
    out = np.zeros((x.shape[0], w.shape[1]))
    for n in range(x.shape[0]):
        s = 0.0
        for j in range(w.shape[1]):
            for i in range(w.shape[0]):
                s += x[n, i] * w[i, j]
            out[n, j] = s + b[j]
    return out
