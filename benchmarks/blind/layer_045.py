# piece: layer
# truth: wrong
# function: layer
# mistake: all weights are zero
# line: 11
# style: copied notebook with prints
import numpy as np

def layer(d_in, d_out, activation):
    std = np.sqrt(2 / d_in)
    W = std * np.zeros((d_in, d_out))
    b = np.zeros(d_out)
    return W, b, activation

W, b, _ = layer(5, 3, None)
print(W.shape, b.shape)
assert W.shape == (5, 3) and b.shape == (3,)
