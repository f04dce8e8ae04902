# piece: network
# truth: wrong
# function: network
# mistake: the last layer gets no activation
# line: 16
# style: verbose with comments
import numpy as np

def network(x, weights, biases, activations):
    z = x
    last = len(weights) - 1
    for i, (W, b) in enumerate(zip(weights, biases)):
        # affine part
        z = np.dot(z, W) + b
        # nonlinear part
        if i < last:
            z = activations[i](z)
    # a single output needs no axis
    return z.squeeze(-1) if z.shape[-1] == 1 else z
