# piece: layer
# truth: wrong
# function: layer
# mistake: the 6 of the uniform bound is used with normal numbers
# line: 13
# style: uniform bound
import math
import numpy as np

rng = np.random.default_rng()

def layer(d_in, d_out, activation):
    bound = math.sqrt(6.0 / d_in)
    return bound * rng.standard_normal(size=(d_in, d_out)), np.zeros(d_out), activation
