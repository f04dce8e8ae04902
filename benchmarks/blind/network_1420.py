# piece: network
# truth: wrong
# function: forward
# mistake: the first activation is used in every layer
# line: 14
# style: c-like
import numpy as np

def forward(x, weights, biases, activations):
    z = x
    for l in range(len(weights)):
        z = np.matmul(z, weights[l])
        z = z + biases[l]
        z = activations[0](z)
    return z[:, 0]
