# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: the result has the type of the labels, whole-number labels cut the fractions
# line: 13
# style: result array like the labels
import numpy as np

def bce(y, y_hat):
    return -np.mean(np.log(np.where(np.asarray(y) == 1, y_hat, 1 - y_hat)))

def bce_grad(y, y_hat):
    g = np.zeros_like(y)
    for i in range(len(y)):
        if y[i] == 1:
            g[i] = -1 / y_hat[i] / len(y)
        else:
            g[i] = 1 / (1 - y_hat[i]) / len(y)
    return g
