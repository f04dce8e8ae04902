# piece: gradients
# truth: wrong
# function: linear_grad
# mistake: the derivatives after x and w are exchanged
# line: 13
# style: dictionary
import numpy as np

def linear(x, w, b):
    return x @ w + b

def linear_grad(x, w, b):
    return {"x": x, "w": w, "b": 1.0}
