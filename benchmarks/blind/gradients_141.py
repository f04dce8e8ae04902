# piece: gradients
# truth: right
# function: bce_grad
# mistake: none
# line: none
# style: logits through tanh, Basque names
import numpy as np

def bce(etiketa, z):
    z = np.asarray(z, dtype=float)
    return np.mean(np.maximum(z, 0) - z * etiketa + np.log1p(np.exp(-np.abs(z))))

def bce_grad(etiketa, z):
    zeinua = 1 - 2 * np.asarray(etiketa)
    return zeinua * (1 + np.tanh(zeinua * np.asarray(z) / 2)) / (2 * np.size(z))
