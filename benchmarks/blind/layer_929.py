# piece: layer
# truth: wrong
# function: init_layer
# mistake: the bias is drawn at random like the weights
# line: 15
# style: loops
import numpy as np

def init_layer(d_in, d_out):
    sigma = np.sqrt(2 / d_out)
    W = np.zeros((d_in, d_out))
    b = np.zeros(d_out)
    for j in range(d_out):
        W[:, j] = sigma * np.random.randn(d_in)
        b[j] = sigma * np.random.randn()
    return W, b
