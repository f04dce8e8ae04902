# piece: layer
# truth: wrong
# function: init_layer
# mistake: bias of the length of the input
# line: 12
# style: loop
import numpy as np

def init_layer(d_in, d_out):
    std = np.sqrt(2 / d_out)
    W = np.array([np.random.normal(0, std, d_out) for _ in range(d_in)])
    b = np.zeros(d_in)
    return W, b
