# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: terse
import numpy as np

def layer(d_in, d_out):
    return np.random.randn(d_in, d_out) * np.sqrt(2 / d_out), np.zeros(d_out)
