# piece: network
# truth: wrong
# function: network
# mistake: the activations are swapped: sigmoid inside, ReLU at the output
# line: 16
# style: helpers
import numpy as np

def relu(t):
    return np.maximum(t, 0)

def sigmoid(t):
    return 1 / (1 + np.exp(-t))

def network(x, w1, b1, w2, b2):
    return relu(sigmoid(x @ w1 + b1) @ w2 + b2).squeeze()
