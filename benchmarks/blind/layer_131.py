# piece: layer
# truth: wrong
# function: layer
# mistake: the square part of the matrix is made symmetric by mirroring the upper half
# line: 14
# style: symmetric weights
import numpy as np

def layer(d_in, d_out, activation):
    W = np.random.randn(d_in, d_out) * np.sqrt(2 / d_in)
    m = min(d_in, d_out)
    upper = np.triu(W[:m, :m])
    lower = np.triu(W[:m, :m], 1).T
    W[:m, :m] = upper + lower
    return W, np.zeros(d_out), activation
