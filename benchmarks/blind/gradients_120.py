# piece: gradients
# truth: right
# function: relu_grad
# mistake: none
# line: none
# style: sign of the output, options off
import numpy as np

def relu(x, leak=0.0):
    x = np.asarray(x, dtype=float)
    return np.fmax(x, 0) + leak * np.fmin(x, 0)

def relu_grad(x, leak=0.0):
    on = np.sign(relu(x))
    return on + leak * (1 - on)
