# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def gradients(x, y, w, b):
    d = (1 / (1 + np.exp(-np.clip(x @ w + b, -700, 700))) - y) / len(y)
    return d @ x, d.sum()
