# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added once for every feature
# line: 18
# style: translated from C
import numpy as np

def linear(x, w, b):
    x2 = np.atleast_2d(x)
    w2 = w.reshape(len(w), -1)
    b2 = np.ravel(b)
    out = np.zeros((x2.shape[0], w2.shape[1]))
    for i in range(x2.shape[0]):
        for j in range(w2.shape[1]):
            for k in range(w2.shape[0]):
                out[i, j] += x2[i, k] * w2[k, j]
                out[i, j] += b2[j]
    return out.reshape(np.shape(x)[:-1] + np.shape(w)[1:])
