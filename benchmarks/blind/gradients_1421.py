# piece: gradients
# truth: right
# function: gradients
# style: verbose
import numpy as np

def gradients(x, y, w, b):
    # signes -1 et +1 au lieu de 0 et 1
    s = np.where(np.asarray(y) == 1, 1.0, -1.0)
    marge = s * (x @ w + b)
    # derivee de log(1 + exp(-marge)) par rapport a z
    dz = -s * np.exp(-np.logaddexp(0, marge))
    # moyenne sur les exemples
    dw = (dz[:, None] * x).mean(axis=0)
    db = dz.mean()
    return dw, db
