# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def layer(d_in, d_out, activation):
    return np.random.randn(d_in, d_out) * np.sqrt(2 / d_in), np.zeros(d_out), activation
