# piece: layer
# truth: wrong
# function: layer
# mistake: the larger of d_in and d_out is taken as the fan
# line: 10
# style: max of fans
import numpy as np

def layer(d_in, d_out, activation):
    fan = max(d_in, d_out)
    W = np.random.default_rng().normal(0, np.sqrt(2 / fan), size=(d_in, d_out))
    b = np.zeros(d_out)
    return W, b, activation
