# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: step by step
import numpy as np

def network(x, weights, biases, activations):
    def run(z, k):
        if k == len(weights):
            return z
        return run(activations[k](np.dot(z, weights[k]) + biases[k]), k + 1)

    z = run(x, 0)
    return z if z.shape[-1] != 1 else np.squeeze(z, axis=-1)
