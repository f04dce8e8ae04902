# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added once before the loop and once after it
# line: 14
# style: deutsch
import numpy as np

def linear(x, w, b):
    # mit dem Bias anfangen, dann aufsummieren
    z = np.tile(np.asarray(b, float), (len(x), 1))
    for j in range(w.shape[0]):
        z += np.outer(x[:, j], w[j])
    return z + b
