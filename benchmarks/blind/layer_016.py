# piece: layer
# truth: wrong
# function: layer
# mistake: a fixed deviation of 0.01 whatever the size of the layer
# line: 10
# style: terse NumPy
import numpy as np

def layer(d_in, d_out, activation):
    return 0.01 * np.random.randn(d_in, d_out), np.zeros(d_out), activation
