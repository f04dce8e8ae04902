# piece: linear
# truth: wrong
# function: linear
# mistake: the bias index is that of the sample, and the inputs lose their sign
# line: none
# style: loop, two mistakes
import numpy as np

def linear(x, w, b):
    out = np.zeros((len(x), len(b)))
    for i in range(len(x)):
        for j in range(len(b)):
            for m in range(x.shape[1]):
                out[i, j] += abs(x[i, m])*w[m, j]
            out[i, j] += b[i % len(b)]
    return out
