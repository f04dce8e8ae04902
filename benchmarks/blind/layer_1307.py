# piece: layer
# truth: wrong
# function: init_layer
# mistake: the sum of twelve uniform numbers is not centred: 6 is not subtracted
# line: 11
# style: c
import numpy as np

def init_layer(d_in, d_out):
    # the sum of twelve uniform numbers is close to a normal one
    u = np.random.rand(12, d_in, d_out).sum(axis=0)
    w = u * np.sqrt(2 / d_out)
    b = np.zeros(d_out)
    return w, b
