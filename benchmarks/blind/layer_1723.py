# piece: layer
# truth: right
# function: layer
# style: textbook
import numpy as np

def layer(d_in, d_out, rng):
    """variance 2/d_in, as the sum of two normals of variance 1/d_in each"""
    first = rng.normal(scale=1 / np.sqrt(d_in), size=(d_in, d_out))
    second = rng.normal(scale=1 / np.sqrt(d_in), size=(d_in, d_out))
    return first + second, np.zeros(d_out)
