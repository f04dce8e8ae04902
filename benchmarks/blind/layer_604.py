# piece: layer
# truth: wrong
# function: init_layer
# mistake: 3 in place of 2; and integers for the bias of shape d_in
# line: none
# style: einsum tricks
import numpy as np

def init_layer(d_in, d_out):
    W = np.random.standard_normal(size=(d_in, d_out))
    W = np.einsum("ij,->ij", W, np.sqrt(3 / d_out))
    return W, np.zeros(d_in, dtype=int)
