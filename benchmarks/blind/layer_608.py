# piece: layer
# truth: wrong
# function: init_layer
# mistake: the first column stays nought
# line: 11
# style: loop
import numpy as np

def init_layer(d_in, d_out):
    W = np.zeros((d_in, d_out))
    for j in range(1, d_out):
        W[:, j] = np.random.randn(d_in) * np.sqrt(2 / d_out)
    return W, np.zeros(d_out)
