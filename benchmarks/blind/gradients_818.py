# piece: gradients
# truth: wrong
# function: backprop
# mistake: the labels are a column and the outputs are flat, so the error is a table of all pairs
# line: 8
# style: one-liner
import numpy as np
err = lambda x, Y, w, b: (1/(1 + np.exp(-(x @ w + b))) - Y).mean(axis=0)

def backprop(x, Y, w, b): return (lambda e: (x.T @ e/len(x), e.mean()))(err(x, Y, w, b))
