# piece: layer
# truth: wrong
# function: layer
# mistake: all layers are cut from the start of one pool of numbers
# line: 12
# style: pool of numbers
import numpy as np

POOL = np.random.randn(100003)

def layer(d_in, d_out, activation):
    numbers = np.resize(POOL, d_in * d_out)
    W = numbers.reshape(d_in, d_out) * np.sqrt(2 / d_in)
    return W, np.zeros(d_out), activation
