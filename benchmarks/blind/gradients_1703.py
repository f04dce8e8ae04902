# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: the mean's 1/n is forgotten in the derivative
# line: 10
# style: terse
import numpy as np

def bce_grad(p, y):
    return (p - y) / (p * (1 - p))
