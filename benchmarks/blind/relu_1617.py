# piece: relu
# truth: wrong
# function: relu_backward
# mistake: the gate compares the upstream gradient with zero instead of the input
# line: 11
# style: c-like
import numpy as np

def relu_backward(grad_out, x):
    grad_in = np.array(grad_out)
    grad_in[grad_out <= 0] = 0
    return grad_in
