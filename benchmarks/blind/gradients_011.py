# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: the difference is taken of the rounded loss and only to one side with a coarse step
# line: none
# style: finite differences, Romanian names
import numpy as np

def bce(y, y_hat):
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

def bce_grad(adevar, probabilitate):
    pas = 0.01
    start = round(float(bce(adevar, probabilitate)), 3)
    pante = []
    for i in range(len(probabilitate)):
        mutat = np.array(probabilitate, dtype=float)
        mutat[i] += pas
        pante.append((round(float(bce(adevar, mutat)), 3) - start) / pas)
    return np.array(pante)
