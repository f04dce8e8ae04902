# piece: bce
# truth: right
# function: bce
# style: verbose
import numpy as np

def bce(y, y_hat):
    # les etiquettes sont 0 ou 1
    y = np.asarray(y).astype(bool)
    p = np.array(y_hat, dtype=float)
    if np.any(p < 0) or np.any(p > 1):
        raise ValueError("y_hat doit etre entre 0 et 1")
    # on travaille sur une copie, les bornes sont ecrites dedans
    eps = np.finfo(float).eps
    p[p < eps] = eps
    p[p > 1 - eps] = 1 - eps
    # somme des deux groupes, divisee par le nombre total
    perte = -np.log(p[y]).sum() - np.log(1 - p[~y]).sum()
    return perte / y.size
