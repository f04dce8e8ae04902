# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: difference of two draws
import numpy as np

def layer(d_in, d_out, activation):
    a, c = np.random.randn(2, d_in, d_out)
    return (a - c) / np.sqrt(d_in), np.zeros(d_out), activation
