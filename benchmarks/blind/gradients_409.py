# piece: gradients
# truth: wrong
# function: sigmoid_grad
# mistake: s(1 - x) in place of s(1 - s)
# line: 10
# style: terse
import numpy as np

def sigmoid_grad(x):
    s = 1/(1 + np.exp(-x)); return s*(1 - x)
