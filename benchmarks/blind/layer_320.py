# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: Box and Muller
import numpy as np

def layer(d_in, d_out, activation):
    u, v = np.random.rand(2, d_in, d_out)
    normal = np.sqrt(-2 * np.log1p(-u)) * np.cos(2 * np.pi * v)
    return normal * np.sqrt(2 / d_in), np.zeros(d_out), activation
