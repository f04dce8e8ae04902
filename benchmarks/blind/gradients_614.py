# piece: gradients
# truth: wrong
# function: linear_grad
# mistake: db is the mean over the batch, dw the sum
# line: 10
# style: helpers
import numpy as np

def over_batch(g):
    return np.mean(g, axis=0)

def linear_grad(x, w, b, g):
    return np.dot(g, w.T), np.dot(x.T, g), over_batch(g)
