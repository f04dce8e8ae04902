# piece: layer
# truth: wrong
# function: init_layer
# mistake: the root is taken of the 2 only and not of the quotient
# line: 9
# style: one-liner
import numpy as np

def init_layer(d_in, d_out): return np.sqrt(2)/d_out*np.random.randn(d_in, d_out), np.zeros(d_out)
