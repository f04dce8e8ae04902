# piece: network
# truth: wrong
# function: network
# mistake: squeeze drops the batch axis too when there is one sample
# line: 17
# style: verbose with comments
import numpy as np

def network(x, weights, biases, activations):
    # the input is the output of layer 0
    z = x
    # forward through all the layers
    for W, b, act in zip(weights, biases, activations):
        pre = z @ W + b
        z = act(pre)
    # a single output becomes a vector
    return np.squeeze(z)
