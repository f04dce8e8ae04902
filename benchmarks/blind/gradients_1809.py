# piece: gradients
# truth: wrong
# function: gradienten
# mistake: the bias gradient is summed although the weight gradient is averaged
# line: 14
# style: deutsch
import numpy as np

def gradienten(x, y, w, b):
    # Fehler je Beispiel
    p = 1 / (1 + np.exp(-(x @ w + b)))
    fehler = p - y
    dw = x.T @ fehler / len(y)
    db = np.sum(fehler)
    return dw, db
