# piece: layer
# truth: wrong
# function: layer
# mistake: the second half of the units is the first with the opposite sign
# line: none
# style: mirrored halves
import numpy as np

def layer(d_in, d_out, activation):
    half = np.random.randn(d_in, (d_out + 1) // 2) * np.sqrt(2 / d_in)
    W = np.concatenate([half, -half], axis=1)[:, :d_out]
    return W, np.zeros(d_out), activation
