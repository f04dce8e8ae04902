# piece: gradients
# truth: right
# function: gradients
# style: einsum
import numpy as np

def gradients(x, y, w, b):
    # label +1 / -1 form: sigma(-s z)
    s = 2.0 * np.asarray(y) - 1
    g = -s / (1 + np.exp(s * (np.einsum("nd,d->n", x, w) + b)))
    return np.einsum("n,nd->d", g, x) / len(x), np.average(g)
