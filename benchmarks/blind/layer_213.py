# piece: layer
# truth: wrong
# function: layer
# mistake: two mistakes: uniform instead of normal weights, and only positive ones
# line: 11
# style: two defects
import numpy as np

def layer(d_in, d_out, activation):
    limit = np.sqrt(6 / d_in)
    W = np.random.uniform(0, limit, (d_in, d_out))
    return W, np.zeros(d_out), activation
