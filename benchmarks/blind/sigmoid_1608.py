# piece: sigmoid
# truth: wrong
# function: sigmoid_prime
# mistake: the derivative is written s * (1 + s) instead of s * (1 - s)
# line: 11
# style: terse
import numpy as np

def sigmoid_prime(z):
    s = 0.5 * (1 + np.tanh(z / 2))
    return s * (1 + s)
