# piece: gradients
# truth: wrong
# function: sigmoid_backward
# mistake: the derivative is s(1 + s), a wrong sign in the bracket
# line: 11
# style: textbook
import numpy as np

def sigmoid_backward(s, dout):
    """sigma' = sigma (1 - sigma)"""
    return dout * s * (1 + s)
