# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: loop
import numpy as np

def network(x, weights, biases, activations):
    i = 0
    current = x
    while i < len(activations):
        pre = np.tensordot(current, weights[i], axes=1)
        pre = pre + biases[i]
        current = activations[i](pre)
        i += 1
    n_out = np.shape(weights[-1])[1]
    return current[..., 0] if n_out == 1 else current
