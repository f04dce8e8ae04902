# piece: layer
# truth: wrong
# function: init_layer
# mistake: uniform draws
# line: 13
# style: verbose
import numpy as np

def init_layer(d_in, d_out):
    # standard deviation of He
    std = np.sqrt(2 / d_out)
    # a uniform variable on [-1, 1] has standard deviation 1 / sqrt(3)
    W = np.sqrt(3) * std * np.random.uniform(-1, 1, (d_in, d_out))
    b = np.zeros(d_out)
    return W, b
