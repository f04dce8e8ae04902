# piece: layer
# truth: wrong
# function: init_layer
# mistake: the bias is a row of shape (1, d_out)
# line: 11
# style: functional
import numpy as np

def init_layer(d_in, d_out):
    draw = lambda *shape: np.random.standard_normal(shape)
    return draw(d_in, d_out) / np.sqrt(d_out / 2), np.zeros((1, d_out))
