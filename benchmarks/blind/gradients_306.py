# piece: gradients
# truth: wrong
# function: sigmoid_grad
# mistake: the sigmoid is applied twice, to its own value
# line: 23
# style: decorated
import functools
import numpy as np

def sigmoid(x):
    return 0.5 * (1 + np.tanh(0.5 * x))

def with_value(function):
    def decorate(gradient):
        @functools.wraps(gradient)
        def inner(x):
            return gradient(function(x))
        return inner
    return decorate

@with_value(sigmoid)
def sigmoid_grad(s):
    s = sigmoid(s)
    return s - s ** 2
