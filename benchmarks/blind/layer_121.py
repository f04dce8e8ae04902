# piece: layer
# truth: wrong
# function: layer
# mistake: the last input's weights stay zero, the loop ends one too early
# line: 11
# style: MATLAB translation
import numpy as np

def layer(n_in, n_out, activation):
    W = np.zeros((n_in, n_out))
    for row in range(1, n_in):
        W[row - 1, :] = np.sqrt(2 / n_in) * np.random.randn(1, n_out)
    b = np.zeros(n_out)
    return W, b, activation
