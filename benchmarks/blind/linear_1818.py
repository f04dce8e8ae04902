# piece: linear
# truth: right
# function: linear
# style: français
import numpy as np

def linear(x, w, b=None):
    # sans biais : on ajoute zéro
    b = np.zeros(w.shape[1]) if b is None else b
    return sum(np.multiply.outer(x[:, j], w[j]) for j in range(len(w))) + b
