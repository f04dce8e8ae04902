# piece: network
# truth: right
# function: predict
# style: verbose
import numpy as np

def predict(params, x):
    # les couches cachees, puis la sortie
    hidden, (w_out, b_out) = params[:-1], params[-1]
    a = x
    for w, b in hidden:
        z = a @ w + b
        # la moitie de la somme avec la valeur absolue, c'est max(0, z)
        a = (z + np.abs(z)) / 2
    sortie = a @ w_out + b_out
    return 1 - 1 / (1 + np.exp(sortie[:, 0]))
