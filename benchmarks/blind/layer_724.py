# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: verbose
import numpy as np

def init_layer(d_in, d_out):
    # variance of a sum of k independent numbers is k times theirs,
    # so two standard normals added have the variance 2
    first = np.random.randn(d_in, d_out)
    second = np.random.randn(d_in, d_out)
    # divided by the root of the number of outputs: variance 2 / d_out
    W = (first + second) / np.sqrt(d_out)
    # bias
    b = np.zeros(d_out)
    return W, b
