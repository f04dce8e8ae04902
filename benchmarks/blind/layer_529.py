# piece: layer
# truth: wrong
# function: layer
# mistake: the bias has the width of the input, and the variance is 2 / d_in
# line: none
# style: vectorised
import numpy as np

def layer(d_in, d_out):
    shape = (d_in, d_out)
    W = np.sqrt(2 / shape[0]) * np.random.normal(size=shape)
    b = np.zeros(shape[0])
    return W, b
