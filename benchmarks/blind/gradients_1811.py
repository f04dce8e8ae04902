# piece: gradients
# truth: wrong
# function: gradients
# mistake: the factor 2 of a squared error stands in the gradient of the cross-entropy
# line: 13
# style: verbose
import numpy as np

def gradients(x, y, w, b):
    n = len(y)
    prediction = 1 / (1 + np.exp(-(np.dot(x, w) + b)))
    residual = prediction - y
    factor = 2 / n
    gradient_w = factor * np.dot(x.T, residual)
    gradient_b = factor * np.sum(residual)
    return gradient_w, gradient_b
