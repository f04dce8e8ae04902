# piece: gradients
# truth: wrong
# function: gradients
# mistake: the label is thresholded out: the error is taken from the class, not from the probability
# line: 14
# style: lecture
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def gradients(w, b, x, y):
    y_hat = sigmoid(x @ w + b)
    y_hat = np.round(y_hat)
    error = y_hat - y
    return x.T @ error / len(error), np.mean(error)
