# piece: linear
# truth: wrong
# function: linear
# mistake: a relu is applied to the result
# line: 18
# style: verbose
import numpy as np

def linear(x, W, b):
    # how many samples and outputs
    n = x.shape[0]
    n_out = W.shape[1]
    # weighted sum
    z = x.dot(W)
    # one bias row for every sample
    z = z + np.tile(b, n).reshape(n, n_out)
    # the layer's activation
    a = np.maximum(z, 0)
    return a
