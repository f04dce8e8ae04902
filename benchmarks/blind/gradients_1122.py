# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: terse
import numpy as np

def gradients(w, b, x, y):
    g = np.c_[x, np.ones(len(x))].T @ (np.tanh((x @ w + b) / 2) / 2 + .5 - y) / len(x)
    return g[:-1], g[-1]
