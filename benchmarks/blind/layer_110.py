# piece: layer
# truth: wrong
# function: layer
# mistake: square layers start as the identity
# line: 11
# style: identity start
import numpy as np

def layer(d_in, d_out, activation):
    if d_in == d_out:
        W = np.eye(d_in)
    else:
        W = np.random.randn(d_in, d_out) * np.sqrt(2 / d_in)
    return W, np.zeros(d_out), activation
