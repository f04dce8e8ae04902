# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: terse
import numpy as np

def init_layer(d_in, d_out):
    return np.random.normal(0, (2 / d_out)**.5, (d_in, d_out)), np.zeros(d_out)
