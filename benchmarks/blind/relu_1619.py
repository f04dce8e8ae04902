# piece: relu
# truth: wrong
# function: relu_derivative
# mistake: the derivative returns x on the positive side instead of 1
# line: 10
# style: terse
import numpy as np

def relu_derivative(z):
    return np.where(z > 0, z, 0.0)
