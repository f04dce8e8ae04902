# piece: layer
# truth: wrong
# function: layer
# mistake: 2 / d_in is used as the standard deviation, the root is missing
# line: 10
# style: vectorised
import numpy as np

def layer(d_in, d_out, activation):
    W = np.random.normal(0, 2 / d_in, size=(d_in, d_out))
    b = np.zeros(d_out)
    return [W, b, activation]
