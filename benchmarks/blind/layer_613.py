# piece: layer
# truth: wrong
# function: init_layer
# mistake: W has the shape (d_out, d_in)
# line: 10
# style: terse
import numpy as np

def init_layer(d_in, d_out):
    return np.random.randn(d_out, d_in) * np.sqrt(2 / d_out), np.zeros(d_out)
