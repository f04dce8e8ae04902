# piece: gradients
# truth: wrong
# function: loss_grad
# mistake: two defects: wrong sign and the division by n missing
# line: none
# style: logistic regression, plain Python loop
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def loss(x, y, w, b):
    p = sigmoid(x @ w + b)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

def loss_grad(x, y, w, b):
    dw = np.zeros_like(w)
    db = 0.0
    for row, label in zip(x, y):
        error = label - sigmoid(row @ w + b)
        dw += error * row
        db += error
    return dw, db
