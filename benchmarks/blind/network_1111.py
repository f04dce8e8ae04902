# piece: network
# truth: wrong
# function: network
# mistake: the biases are forgotten
# line: 12
# style: matlab
import numpy as np

def network(x, weights, biases, activations):
    A = x
    for k in range(len(weights)):
        Z = np.matmul(A, weights[k])
        A = activations[k](Z)
    if np.size(A, 1) == 1:
        A = A[:, 0]
    return A
