# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: the second term has the wrong sign, the inner derivative of 1 - p is forgotten
# line: 17
# style: two terms, Spanish
import numpy as np

def bce(y, y_hat):
    perdidas = y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat)
    return -perdidas.sum() / perdidas.size

def bce_grad(y, y_hat):
    # derivada de cada logaritmo
    uno = y / y_hat
    cero = (1 - y) / (1 - y_hat)
    return -(uno + cero) / y.size
