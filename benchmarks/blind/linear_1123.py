# piece: linear
# truth: right
# function: model
# mistake: none
# line: none
# style: lecture
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -700, 700)))

def linear(x, w, b):
    return np.inner(x, w) + b

def model(x, w, b):
    return sigmoid(linear(x, w, b))
