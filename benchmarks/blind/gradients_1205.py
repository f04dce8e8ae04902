# piece: gradients
# truth: wrong
# function: gradients
# mistake: the update of dw stands after the loop, so only the last sample counts for the weights
# line: none
# style: loop
import numpy as np

def gradients(x, y, w, b):
    dw, db = np.zeros(len(w)), 0
    for xi, yi in zip(x, y):
        g = 1 / (1 + np.exp(-(xi @ w + b))) - yi
        db += g
    dw += g * xi
    return dw / len(y), db / len(y)
