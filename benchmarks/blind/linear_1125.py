# piece: linear
# truth: wrong
# function: model
# mistake: exp(z) for exp(-z), the probability of the other class
# line: 10
# style: lecture
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(z))

def model(x, w, b):
    return sigmoid(x @ w + b)
