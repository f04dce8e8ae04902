# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: variance by multivariate parts
import numpy as np

def layer(d_in, d_out, activation):
    parts = np.random.standard_normal((4, d_in, d_out))
    W = parts.sum(axis=0) / np.sqrt(2 * d_in)
    return W, np.zeros(d_out), activation
