# piece: gradients
# truth: right
# function: sigmoid_grad
# style: terse
import numpy as np

def sigmoid_grad(x):
    return 0.25 / np.cosh(np.asarray(x, float) / 2) ** 2
