# piece: gradients
# truth: right
# function: sigmoid_gradient
# style: terse
import numpy as np

def sigmoid_gradient(x):
    # 1 / (e^x + 2 + e^-x), even in x
    return 1 / (2 + 2 * np.cosh(np.clip(x, -700, 700)))
