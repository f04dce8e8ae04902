# piece: layer
# truth: wrong
# function: layer
# mistake: every unit of the layer gets the same weights
# line: 10
# style: one vector tiled
import numpy as np

def layer(d_in, d_out, activation):
    column = np.random.randn(d_in, 1) * np.sqrt(2 / d_in)
    W = np.array(np.broadcast_to(column, (d_in, d_out)))
    return W, np.zeros(d_out), activation
