# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: helpers
import numpy as np

def box_muller(n):
    u = 1 - np.random.rand(n)
    v = np.random.rand(n)
    return np.sqrt(-2 * np.log(u)) * np.cos(2 * np.pi * v)

def init_layer(d_in, d_out):
    draws = box_muller(d_in * d_out).reshape(d_in, d_out)
    return draws * np.sqrt(2 / d_out), np.zeros(d_out)
