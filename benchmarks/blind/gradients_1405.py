# piece: gradients
# truth: right
# function: sigmoid_gradient
# style: terse
import numpy as np

def sigmoid_gradient(x):
    return 0.25 / np.cosh(np.clip(np.asarray(x, float) / 2, -300, 300)) ** 2
