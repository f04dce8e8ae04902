# piece: layer
# truth: wrong
# function: init_layer
# mistake: rand is uniform between 0 and 1, so the weights are all positive
# line: 13
# style: verbose
import numpy as np

def init_layer(d_in, d_out):
    # standard deviation according to He
    std = np.sqrt(2 / d_out)
    # random numbers of the right shape
    numbers = np.random.rand(d_in, d_out)
    # scale them
    weights = std * numbers
    # the bias starts at zero
    bias = np.zeros(d_out)
    return weights, bias
