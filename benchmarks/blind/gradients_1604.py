# piece: gradients
# truth: wrong
# function: gradients
# mistake: the rounded prediction is used for the error as in the perceptron rule
# line: 10
# style: terse
import numpy as np

def gradients(x, y, w, b):
    e = np.round(1 / (1 + np.exp(-(x @ w + b)))) - y
    return x.T @ e / len(e), e.mean()
