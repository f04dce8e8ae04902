# piece: layer
# truth: wrong
# function: initialise
# mistake: ones as the bias; and small weights of 0.01
# line: none
# style: verbose, freely
import numpy as np

def initialise(layer_dims):
    d_in, d_out = layer_dims
    params = {}
    # small random numbers
    params["W1"] = np.random.randn(d_in, d_out) * 0.01
    params["b1"] = np.ones(d_out)
    return params
