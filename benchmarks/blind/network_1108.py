# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: matlab
import numpy as np

def network(x, weights, biases, activations):
    # bias as an extra row of W, a one as an extra input
    A = x
    for k in range(len(weights)):
        W = np.vstack((weights[k], biases[k]))
        A = np.hstack((A, np.ones((A.shape[0], 1))))
        A = activations[k](A @ W)
    if A.shape[1] == 1:
        A = A[:, 0]
    return A
