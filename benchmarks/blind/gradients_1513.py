# piece: gradients
# truth: wrong
# function: d_sigmoid
# mistake: x(1 - x) holds for the output of the sigmoid, here x is its input
# line: 12
# style: terse
import numpy as np


def d_sigmoid(x):
    x = np.asarray(x, float)
    return x * (1 - x)
