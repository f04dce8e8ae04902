# piece: gradients
# truth: wrong
# function: bce_gradient
# mistake: the denominator lacks the factor 1 - p
# line: 10
# style: terse
import numpy as np

def bce_gradient(y, p):
    return (p - y) / p / len(y)
