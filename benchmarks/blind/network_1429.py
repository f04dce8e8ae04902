# piece: network
# truth: wrong
# function: predict
# mistake: the comparison that finds the last layer is off by one, so the output layer gets a ReLU
# line: 18
# style: chatbot
import numpy as np

def predict(params, x):
    """
    Network with ReLU in the hidden layers and a sigmoid at the end.

    params : list of (W, b)
    """
    a = x
    for i, (W, b) in enumerate(params):
        z = a @ W + b
        last = i == len(params)
        a = 1 / (1 + np.exp(-z)) if last else np.maximum(z, 0)
    return a[:, 0]
