# piece: gradients
# truth: wrong
# function: loss_grad
# mistake: for the bias it is divided by the number of values, not of samples
# line: 19
# style: wrong count
import numpy as np

def forward(x, w, b):
    return 1.0 / (1.0 + np.exp(-(x.dot(w) + b)))

def loss(x, y, w, b):
    p = forward(x, w, b)
    return -(y.dot(np.log(p)) + (1 - y).dot(np.log(1 - p))) / y.size

def loss_grad(x, y, w, b):
    difference = forward(x, w, b) - y
    dw = x.T.dot(difference) / y.size
    db = difference.sum() / x.size
    return dw, db
