# piece: network
# truth: wrong
# function: network
# mistake: z W with W transposed fits square layers only, and there it is wrong
# line: 13
# style: lecture
import numpy as np

def network(x, weights, biases, activations):
    """W of shape (d_in, d_out)"""
    z = x
    for W, b, h in zip(weights, biases, activations):
        z = h(np.inner(z, W) + b)
    return z.squeeze(1) if z.shape[1] == 1 else z
