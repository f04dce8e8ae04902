# piece: linear
# truth: wrong
# function: forward
# mistake: the output lacks the bias; and the gradient of the bias is a mean instead of a sum
# line: none
# style: verbose, freely
import numpy as np

def forward(x, W, b):
    # product of the inputs with the weights
    out = x @ W
    # kept for the way back
    cache = (x, W, b)
    # derivative functions
    def back(g):
        return g @ W.T, x.T @ g, g.mean(axis=0)
    return out, back
