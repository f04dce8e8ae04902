# piece: layer
# truth: wrong
# function: layer
# mistake: one column is drawn and repeated, all units of the layer start alike
# line: 10
# style: vectorised oddly
import numpy as np

def layer(d_in, d_out, activation):
    column = np.random.randn(d_in, 1) * np.sqrt(2 / d_in)
    W = column * np.ones((1, d_out))
    return W, np.zeros(d_out), activation
