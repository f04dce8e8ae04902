# piece: relu
# truth: wrong
# function: relu_with_grad
# mistake: the slope is -1 for negative inputs because of np.sign
# line: 17
# style: chatbot-like
import numpy as np

def relu_with_grad(x):
    """ReLU together with its derivative.

    Returns a tuple (value, derivative); the derivative is 1 for positive
    input and 0 elsewhere.
    """
    x = np.asarray(x)
    value = np.maximum(x, 0)
    derivative = np.sign(x)
    return value, derivative
