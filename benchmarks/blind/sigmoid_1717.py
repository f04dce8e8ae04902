# piece: sigmoid
# truth: wrong
# function: sigmoid_list
# mistake: the loop begins at index 1, so the first value stays 0
# line: 14
# style: c-like
import numpy as np

def sigmoid_list(values):
    v = np.asarray(values, float)
    shape = v.shape
    v = v.reshape(-1)
    out = np.zeros(len(v))
    for i in range(1, len(v)):
        if v[i] > 0:
            out[i] = 1.0 / (1.0 + np.exp(-v[i]))
        else:
            e = np.exp(v[i])
            out[i] = e / (1.0 + e)
    return out.reshape(shape)
