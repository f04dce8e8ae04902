# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added for every input feature and not once
# line: 14
# style: loop
import numpy as np

def linear(x, W, b):
    out = np.zeros((x.shape[0], W.shape[1]))
    for i in range(x.shape[0]):
        for j in range(W.shape[1]):
            for k in range(W.shape[0]):
                out[i, j] += x[i, k] * W[k, j] + b[j]
    return out
