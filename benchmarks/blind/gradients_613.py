# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: the term of the noughts has the wrong sign
# line: 15
# style: loop
import numpy as np

def bce_grad(y, y_hat):
    g = []
    for t, p in zip(y, y_hat):
        if t == 1:
            g.append(-1 / p)
        else:
            g.append(-1 / (1 - p))
    return np.array(g) / len(g)
