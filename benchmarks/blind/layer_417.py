# piece: layer
# truth: wrong
# function: layer
# mistake: the scale is passed as the mean
# line: 10
# style: generator given
import numpy as np

def layer(d_in, d_out, rng):
    W = rng.normal(np.sqrt(2/d_out), size=(d_in, d_out))
    b = np.zeros((d_out,))
    return W, b
