# piece: network
# truth: wrong
# function: network
# mistake: flatten also strings several outputs together
# line: 12
# style: terse
import numpy as np

def network(x, weights, biases, activations):
    for i in range(len(weights)):
        x = activations[i](np.einsum('ni,ij->nj', x, weights[i]) + biases[i])
    return x.flatten()
