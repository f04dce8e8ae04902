# piece: gradients
# truth: right
# function: model_grad
# mistake: none
# line: none
# style: logarithmic derivative
import numpy as np

def model(x, w, b):
    return np.exp(b) * np.exp(np.sin(np.multiply(x, w)))

def model_grad(x, w, b):
    value = model(x, w, b)
    log_slopes = np.array([x * np.cos(x * w), 1.0])
    return tuple(value * log_slopes)
