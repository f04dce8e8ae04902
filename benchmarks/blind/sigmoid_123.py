# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the math module only takes numbers, arrays raise an error
# line: none
# style: math module
import math

def sigmoid(x):
    if x < -700:
        return 0.0
    return 1 / (1 + math.exp(-x))
