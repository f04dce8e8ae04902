# piece: network
# truth: wrong
# function: forward
# mistake: the return stands in the loop, so only the first layer is computed
# line: 15
# style: loops
import numpy as np

def forward(x, weights, biases, activations):
    z = x
    for k, W in enumerate(weights):
        z = activations[k](np.dot(z, W) + biases[k])
        if z.shape[1] == 1:
            return z[:, 0]
        return z
