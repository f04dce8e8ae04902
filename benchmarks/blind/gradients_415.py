# piece: gradients
# truth: wrong
# function: tanh_grad
# mistake: 1 - tanh instead of 1 - tanh squared
# line: 15
# style: wordy
import numpy as np

def tanh_grad(x):
    """Derivative of the hyperbolic tangent.

    d/dx tanh(x) = 1 - tanh(x)**2
    """
    value = np.tanh(x)
    derivative = 1 - value
    return derivative
