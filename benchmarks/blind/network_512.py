# piece: network
# truth: wrong
# function: network
# mistake: the lambdas made in the loop all see the last activation
# line: 12
# style: closure
import numpy as np

def network(x, weights, biases, activations):
    wrapped = []
    for act in activations:
        wrapped.append(lambda z: np.asarray(act(z)))
    z = x
    for W, b, h in zip(weights, biases, wrapped):
        z = h(z @ W + b)
    return z[:, 0] if z.shape[1] == 1 else z
