# piece: layer
# truth: wrong
# function: init_layer
# mistake: the shape of the weights is (d_out, d_in)
# line: 9
# style: one-liner
import numpy as np

def init_layer(d_in, d_out): return (2/d_out)**.5*np.random.randn(d_out, d_in), np.zeros(d_out)
