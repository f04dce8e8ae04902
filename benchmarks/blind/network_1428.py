# piece: network
# truth: wrong
# function: network
# mistake: the two activations are exchanged: sigmoid in between, ReLU at the end
# line: 18
# style: verbose
import numpy as np

def network(x, w1, b1, w2, b2):
    # the two activation functions
    def relu(t):
        return np.maximum(t, 0)

    def sigmoid(t):
        return 1 / (1 + np.exp(-t))

    # which one comes first
    first, last = sigmoid, relu
    hidden = first(np.dot(x, w1) + b1)
    output = last(np.dot(hidden, w2) + b2)
    return output[:, 0]
