# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: verbose
import numpy as np

def init_layer(d_in, d_out):
    # Box and Muller: two uniform numbers make a normal one
    u = 1.0 - np.random.random((d_in, d_out))
    v = np.random.random((d_in, d_out))
    # radius and angle
    radius = np.sqrt(-2 * np.log(u))
    angle = 2 * np.pi * v
    # spread of He, d_out halves of variance
    W = radius * np.cos(angle) / np.sqrt(d_out / 2)
    # nothing is added at the beginning
    b = np.zeros(d_out)
    return W, b
