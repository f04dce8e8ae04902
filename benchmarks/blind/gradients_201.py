# piece: gradients
# truth: wrong
# function: gradients
# mistake: the slope of the hidden layer is taken at its output's sigmoid once more: sigmoid applied twice
# line: 23
# style: step by step, verbose
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def loss(x, y, W1, b1, W2, b2):
    p = sigmoid(sigmoid(x @ W1 + b1) @ W2 + b2)[:, 0]
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

def gradients(x, y, W1, b1, W2, b2):
    n = len(y)
    hidden = sigmoid(x @ W1 + b1)
    output = sigmoid(hidden @ W2 + b2)
    delta_output = (output - y.reshape(-1, 1)) / n
    grad_W2 = hidden.T @ delta_output
    grad_b2 = delta_output.sum(axis=0)
    slope = sigmoid(hidden) * (1 - sigmoid(hidden))
    delta_hidden = (delta_output @ W2.T) * slope
    grad_W1 = x.T @ delta_hidden
    grad_b1 = delta_hidden.sum(axis=0)
    return grad_W1, grad_b1, grad_W2, grad_b2
