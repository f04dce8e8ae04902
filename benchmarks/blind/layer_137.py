# piece: layer
# truth: wrong
# function: layer
# mistake: bias and weights come back in the wrong order
# line: 13
# style: tuple in another order
import numpy as np

def layer(d_in, d_out, activation):
    sigma = (2 / d_in) ** 0.5
    b = np.zeros(d_out)
    W = np.random.normal(scale=sigma, size=(d_in, d_out))
    return b, W, activation
