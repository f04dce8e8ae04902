# piece: network
# truth: wrong
# function: network
# mistake: the activation of the first layer is used in all layers
# line: 13
# style: loop
import numpy as np

def network(x, weights, biases, activations):
    act = activations[0]
    z = x
    for i in range(len(weights)):
        z = act(z @ weights[i] + biases[i])
    return z[..., 0] if np.shape(z)[-1] == 1 else z
