# piece: gradients
# truth: right
# function: model_grad
# mistake: none
# line: none
# style: rotation of the derivatives, math
from math import exp, sin, pi

def model(x, w, b):
    return exp(sin(x * w) + b)

def model_grad(x, w, b):
    value = model(x, w, b)
    return value * x * sin(x * w + pi / 2), value
