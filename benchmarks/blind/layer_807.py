# piece: layer
# truth: wrong
# function: init_layer
# mistake: the weights are drawn from a uniform distribution, with the right spread but not normal
# line: 11
# style: terse
import numpy as np

def init_layer(d_in, d_out):
    a = (6/d_out)**.5
    return np.random.uniform(-a, a, (d_in, d_out)), np.zeros(d_out)
