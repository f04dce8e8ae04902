# piece: network
# truth: wrong
# function: network
# mistake: always the first column is returned, further outputs are lost
# line: 13
# style: loop
import numpy as np

def network(x, weights, biases, activations):
    a = np.asarray(x)
    for k in range(len(weights)):
        a = activations[k](np.dot(a, weights[k]) + biases[k])
    return a[..., 0]
