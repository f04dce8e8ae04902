# piece: layer
# truth: wrong
# function: layer
# mistake: every weight has the same value, only the scale is right
# line: 11
# style: equal start
import numpy as np

def layer(d_in, d_out, activation):
    scale = np.sqrt(2 / d_in)
    W = np.full((d_in, d_out), scale) * np.random.choice([-1, 1])
    return W, np.zeros(d_out), activation
