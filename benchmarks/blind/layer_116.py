# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: complex normal numbers
import numpy as np

def layer(d_in, d_out, activation):
    radius = np.sqrt(-4.0 / d_in * np.log1p(-np.random.rand(d_in, d_out)))
    angle = 2 * np.pi * np.random.rand(d_in, d_out)
    return (radius * np.exp(1j * angle)).real, np.zeros(d_out), activation
