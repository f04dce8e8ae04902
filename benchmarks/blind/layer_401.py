# piece: layer
# truth: wrong
# function: layer
# mistake: the same row is repeated for every input
# line: 13
# style: loop
import numpy as np

def layer(d_in, d_out):
    row = np.random.normal(0, np.sqrt(2/d_out), d_out)
    W = np.zeros((d_in, d_out))
    for i in range(d_in):
        W[i] = row
    return W, np.zeros(d_out)
