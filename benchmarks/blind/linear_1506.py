# piece: linear
# truth: wrong
# function: linear
# mistake: a ReLU stands at the output instead of the sigmoid
# line: 12
# style: chatbot
import numpy as np

def linear(inputs, *, weights, bias):
    # weighted sum followed by the activation
    z = np.asarray(inputs) @ np.asarray(weights) + bias
    return np.maximum(z, 0)
