# piece: gradients
# truth: wrong
# function: softplus_grad
# mistake: the sigmoid of -x is given
# line: 13
# style: terse
import numpy as np

def softplus(x):
    return np.logaddexp(x, 0)

def softplus_grad(x):
    return np.reciprocal(1 + np.exp(x))
