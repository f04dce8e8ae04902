# piece: layer
# truth: wrong
# function: layer
# mistake: uniform weights with the right standard deviation
# line: 11
# style: vectorised
import numpy as np

def layer(d_in, d_out):
    limit = np.sqrt(6 / d_out)
    W = np.random.uniform(-limit, limit, size=(d_in, d_out))
    return W, np.zeros(d_out)
