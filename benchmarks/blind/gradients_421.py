# piece: gradients
# truth: wrong
# function: gradients
# mistake: each weight is left moved when the next one is differentiated
# line: 19
# style: complex step, one layer
import numpy as np

def loss(x, y, w, b):
    z = x @ w + b
    softplus = np.where(z.real > 0, z + np.log1p(np.exp(-z)), np.log1p(np.exp(z)))
    return np.mean(softplus - y*z)

def gradients(x, y, w, b, h=1e-30):
    v, dw = w.astype(complex), np.zeros(len(w))
    for j in range(len(w)):
        v[j] += 1j*h
        dw[j] = loss(x, y, v, b).imag/h
    return dw, loss(x, y, w, b + 1j*h).imag/h
