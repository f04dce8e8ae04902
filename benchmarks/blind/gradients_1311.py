# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: helpers
import numpy as np

def sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))

def extend(x):
    return np.column_stack([x, np.ones(len(x))])

def gradients(x, y, w, b):
    xe = extend(x)
    theta = np.append(w, b)
    g = np.mean(xe * (sigmoid(xe @ theta) - y)[:, np.newaxis], axis=0)
    return g[:-1], g[-1]
