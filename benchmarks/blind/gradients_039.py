# piece: gradients
# truth: wrong
# function: softplus_grad
# mistake: the derivative of softplus is given as tanh instead of the sigmoid
# line: 14
# style: softplus, Danish names
import numpy as np

def softplus(x):
    return np.logaddexp(0, x)

def softplus_grad(tal):
    halv = np.asarray(tal, dtype=float) / 2
    return np.tanh(halv)
