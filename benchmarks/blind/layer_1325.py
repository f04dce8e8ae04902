# piece: layer
# truth: wrong
# function: init_layer
# mistake: the bias is one instead of zero
# line: 9
# style: one-liner
import numpy as np

def init_layer(d_in, d_out): return np.random.randn(d_in, d_out) * np.sqrt(2 / d_out), np.ones(d_out)
