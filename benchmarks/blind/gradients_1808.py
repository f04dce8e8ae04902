# piece: gradients
# truth: wrong
# function: sigmoid_gradient
# mistake: the derivative of the sigmoid is s(1 + s)
# line: 11
# style: terse
import numpy as np

def sigmoid_gradient(x):
    s = 0.5 + 0.5 * np.tanh(np.asarray(x, float) / 2)
    return s * (1 + s)
