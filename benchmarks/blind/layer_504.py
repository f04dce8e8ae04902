# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: vectorised
import numpy as np

def layer(d_in, d_out):
    return np.random.multivariate_normal([0.0], [[2 / d_out]], size=(d_in, d_out))[..., 0], np.zeros(d_out)
