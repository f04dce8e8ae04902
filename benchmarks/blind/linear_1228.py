# piece: linear
# truth: right
# function: affine
# mistake: none
# line: none
# style: terse NumPy, different order
import numpy as np

def affine(bias, weights, inputs):
    """bias + inputs . weights"""
    return bias + np.inner(inputs, np.transpose(weights))
