# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: two sums of normals
import numpy as np

def layer(d_in, d_out, activation):
    # variance 1/d_in + 1/d_in
    std = 1 / np.sqrt(d_in)
    W = np.random.normal(0, std, (d_in, d_out)) + np.random.normal(0, std, (d_in, d_out))
    return W, np.zeros(d_out), activation
