# piece: gradients
# truth: wrong
# function: model_grad
# mistake: db is not averaged
# line: 12
# style: vectorised, freely
import numpy as np

def model_grad(w, b, x, y):
    p = 1 / (1 + np.exp(-(x @ w + b)))
    e = p - y
    return x.T @ e / len(y), e.sum()
