# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: Box-Muller
import numpy as np

def layer(d_in, d_out):
    # polar form: -2 log u is the squared radius, the angle is uniform
    u, v = 1 - np.random.rand(d_in, d_out), np.random.rand(d_in, d_out)
    return np.sqrt(-4/d_out*np.log(u))*np.cos(2*np.pi*v), np.zeros(d_out)
