# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: one-liner
import numpy as np

def init_layer(d_in, d_out): return tuple(np.split(np.vstack([np.random.randn(d_in, d_out)*np.sqrt(2/d_out), np.zeros((1, d_out))]), [d_in]))[0], np.zeros(d_out)
