# piece: gradients
# truth: wrong
# function: backward
# mistake: the hidden units are masked where they are below zero, but after the relu none is, so nothing is masked
# line: 22
# style: verbose
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    # hidden layer
    hidden = np.maximum(x @ W1 + b1, 0)
    # probability of class 1
    prob = 1 / (1 + np.exp(-(hidden @ W2 + b2)))
    # error of every sample, divided by their number
    error = (prob - y[:, np.newaxis]) / len(y)
    # gradient of the output layer
    dW2 = hidden.T @ error
    db2 = error.sum(axis=0)
    # error that arrives at the hidden layer
    back = error @ W2.T
    # units that are off pass nothing on
    off = hidden < 0
    back[off] = 0
    # gradient of the hidden layer
    dW1 = x.T @ back
    db1 = back.sum(axis=0)
    return dW1, db1, dW2, db2
