# piece: gradients
# truth: wrong
# function: gradients
# mistake: the labels are compared with the logits instead of the probabilities
# line: 12
# style: textbook
import numpy as np

def gradients(w, b, x, y):
    z = x @ w + b
    s = 1 / (1 + np.exp(-z))
    g = (z - y) / len(z)
    return x.T @ g, np.sum(g)
