# piece: gradients
# truth: wrong
# function: loss_grad
# mistake: the gradient is divided by the number of inputs, not of samples
# line: 18
# style: logistic regression, Portuguese names
import numpy as np

def curva(z):
    return 1 / (1 + np.exp(-z))

def loss(x, y, w, b):
    p = curva(np.dot(x, w) + b)
    return np.mean(-np.log(np.where(y == 1, p, 1 - p)))

def loss_grad(x, y, w, b):
    erro = curva(np.dot(x, w) + b) - y
    n = x.shape[1]
    return np.dot(erro, x) / n, erro.sum() / n
