# piece: layer
# truth: wrong
# function: layer
# mistake: the activation is called on the weights and its result kept in their place
# line: 12
# style: activation applied
import numpy as np

def layer(d_in, d_out, activation):
    W = np.random.randn(d_in, d_out) * np.sqrt(2 / d_in)
    b = np.zeros(d_out)
    W = activation(W)
    return W, b, activation
