# piece: network
# truth: wrong
# function: network
# mistake: the hidden layer uses a sigmoid where a ReLU is asked for
# line: 18
# style: chatbot
import numpy as np

def network(x, w1, b1, w2, b2):
    """Forward pass: hidden layer with ReLU, output with sigmoid."""

    def sigmoid(t):
        return 1.0 / (1.0 + np.exp(-t))

    def relu(t):
        return np.maximum(t, 0.0)

    hidden = sigmoid(np.matmul(x, w1) + b1)
    output = sigmoid(np.matmul(hidden, w2) + b2)
    return output.flatten()
