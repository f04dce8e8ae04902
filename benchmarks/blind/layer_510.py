# piece: layer
# truth: wrong
# function: layer
# mistake: multiplied by the variance after the draw instead of its root: 2 * N / sqrt(d_out)
# line: 11
# style: in-place
import numpy as np

def layer(d_in, d_out):
    W = np.random.randn(d_in, d_out)
    W *= 2
    W /= d_out ** 0.5
    b = np.zeros(d_out)
    return W, b
