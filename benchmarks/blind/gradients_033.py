# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: the cases are exchanged: label 1 gets the formula of label 0
# line: 17
# style: plain Python loop
import math
import numpy as np

def bce(y, y_hat):
    y_hat = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return sum(-math.log(p) if t == 1 else -math.log(1 - p) for t, p in zip(y, y_hat)) / len(y)

def bce_grad(y, y_hat):
    out = []
    for t, p in zip(y, np.clip(y_hat, 1e-12, 1 - 1e-12)):
        if t == 0:
            out.append(-1 / p / len(y))
        else:
            out.append(1 / (1 - p) / len(y))
    return np.array(out)
