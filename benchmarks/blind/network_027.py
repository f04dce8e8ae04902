# piece: network
# truth: wrong
# function: network
# mistake: a sigmoid is applied once more to the output
# line: 18
# style: copied notebook with prints
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def network(x, params):
    z = x
    for W, b, activation in params:
        z = activation(z @ W + b)
    if z.shape[-1] == 1:
        z = z.squeeze(-1)
    return sigmoid(z)

print(network(np.zeros((2, 3)), [(np.zeros((3, 1)), np.zeros(1), sigmoid)]))
