# piece: layer
# truth: wrong
# function: init_layer
# mistake: uniform on ±sqrt(2 / d_out) has a standard deviation smaller by the root of three and is no normal
# line: 14
# style: helpers
import numpy as np

def limit(d_out):
    return np.sqrt(2 / d_out)

def init_layer(d_in, d_out):
    a = limit(d_out)
    return np.random.uniform(-a, a, (d_in, d_out)), np.zeros(d_out)
