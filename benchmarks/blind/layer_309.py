# piece: layer
# truth: wrong
# function: layer
# mistake: the absolute value makes all weights positive
# line: 10
# style: positive weights
import numpy as np

def layer(d_in, d_out, activation):
    W = np.abs(np.random.normal(size=(d_in, d_out)))
    W *= np.sqrt(2.0 / d_in)
    return W, np.zeros(d_out), activation
