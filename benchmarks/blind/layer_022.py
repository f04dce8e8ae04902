# piece: layer
# truth: wrong
# function: layer
# mistake: two values only: plus or minus the deviation
# line: 11
# style: random signs
import numpy as np

def layer(d_in, d_out, activation):
    std = np.sqrt(2 / d_in)
    W = np.where(np.random.rand(d_in, d_out) < 0.5, -std, std)
    b = np.zeros(d_out)
    return W, b, activation
