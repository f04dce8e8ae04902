# piece: gradients
# truth: wrong
# function: sigmoid_grad
# mistake: difference quotient over 2 h divided by h
# line: 17
# style: wordy, English comments
import numpy as np

def sigmoid(x):
    return 1 / (1 + np.exp(-np.asarray(x, dtype=float)))

def sigmoid_grad(x, h=1e-6):
    # central differences
    above = sigmoid(x + h)
    below = sigmoid(x - h)
    # rise over run
    return (above - below) / h
