# piece: network
# truth: wrong
# function: forward
# mistake: the activation is applied before the bias is added
# line: 16
# style: verbose
import numpy as np

def forward(x, weights, biases, activations):
    z = x
    # go through the layers one by one
    for l in range(len(weights)):
        # linear part
        z = np.dot(z, weights[l])
        # nonlinear part
        z = activations[l](z)
        z = z + biases[l]
    # one output only: drop that axis
    if z.shape[-1] == 1:
        z = z[..., 0]
    return z
