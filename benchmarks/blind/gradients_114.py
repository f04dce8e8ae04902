# piece: gradients
# truth: wrong
# function: loss_grad
# mistake: the prediction of the gradient leaves the bias out
# line: 17
# style: logistic regression, helper
import numpy as np

def predict(x, w, b=0.0):
    return 0.5 + 0.5 * np.tanh((x @ w + b) / 2)

def loss(x, y, w, b):
    p = predict(x, w, b)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

def loss_grad(x, y, w, b):
    p = predict(x, w)
    return x.T @ (p - y) / len(y), np.sum(p - y) / len(y)
