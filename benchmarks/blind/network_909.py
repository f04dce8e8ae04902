# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: loops
import numpy as np

def network(x, weights, biases, activations):
    # recursion from the last layer to the first
    def output_of(layer):
        if layer < 0:
            return x
        return activations[layer](np.dot(output_of(layer - 1), weights[layer]) + biases[layer])

    out = output_of(len(weights) - 1)
    return out.ravel() if out.shape[-1] == 1 else out
