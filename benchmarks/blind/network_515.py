# piece: network
# truth: wrong
# function: network
# mistake: sigmoid in all layers but the last, where it is relu
# line: 13
# style: list comprehension
import numpy as np

def relu(z): return np.maximum(0, z)
def sigmoid(z): return np.exp(-np.logaddexp(0, -z))

def network(x, weights, biases):
    acts = [sigmoid if k < len(weights) - 1 else relu for k in range(len(weights))]
    for W, b, h in zip(weights, biases, acts):
        x = np.array([h(row @ W + b) for row in x])
    return x[:, 0] if x.shape[1] == 1 else x
