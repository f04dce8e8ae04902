# piece: layer
# truth: wrong
# function: layer
# mistake: the variance 2 / d_out is used as the standard deviation
# line: 10
# style: vectorised
import numpy as np

def layer(d_in, d_out):
    W = np.random.normal(0, 2 / d_out, (d_in, d_out))
    b = np.zeros(d_out)
    return W, b
