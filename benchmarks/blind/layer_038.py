# piece: layer
# truth: wrong
# function: layer
# mistake: two defects: the deviation is divided by d_in without a root and the activation is dropped for relu
# line: none
# style: two stages with a helper
import numpy as np

def relu(z):
    return np.maximum(z, 0)

def deviation(fan):
    return np.sqrt(2) / fan

def layer(d_in, d_out, activation):
    W = np.random.randn(d_in, d_out) * deviation(d_in)
    return W, np.zeros(d_out), relu
