# piece: layer
# truth: wrong
# function: init_layer
# mistake: the absolute value makes all weights positive
# line: 14
# style: loop
import numpy as np

def init_layer(d_in, d_out):
    W = np.empty((d_in, d_out))
    for row in range(d_in):
        for col in range(d_out):
            r = np.random.randn()
            W[row, col] = np.sqrt(2 / d_out * r ** 2)
    b = np.zeros(d_out)
    return W, b
