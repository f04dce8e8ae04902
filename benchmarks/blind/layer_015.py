# piece: layer
# truth: wrong
# function: layer
# mistake: a Laplace distribution with heavier ends instead of the normal
# line: 11
# style: Laplace
import numpy as np

def layer(d_in, d_out, activation):
    std = np.sqrt(2 / d_in)
    W = np.random.laplace(0.0, std / np.sqrt(2), (d_in, d_out))
    return W, np.zeros(d_out), activation
