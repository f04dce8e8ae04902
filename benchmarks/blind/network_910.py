# piece: network
# truth: wrong
# function: network
# mistake: the biases are appended to the matrices in the caller's list, so the caller's weights change and a second call fails
# line: 10
# style: terse
import numpy as np

def network(x, weights, biases, activations):
    theta = weights
    for k, b in enumerate(biases):
        theta[k] = np.vstack([theta[k], b])
    for T, h in zip(theta, activations):
        x = h(np.c_[x, np.ones(len(x))] @ T)
    return x[:, 0] if x.shape[1] == 1 else x
