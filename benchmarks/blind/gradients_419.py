# piece: gradients
# truth: wrong
# function: gradients
# mistake: 1 - z**2 instead of 1 - tanh(z)**2
# line: 14
# style: tanh network
import numpy as np

def gradients(X, y, W1, b1, W2, b2):
    z1 = X @ W1 + b1
    a1 = np.tanh(z1)
    a2 = 1/(1 + np.exp(-(a1 @ W2 + b2)))
    d2 = (a2 - y[:, None])/len(y)
    d1 = d2 @ W2.T*(1 - z1**2)
    return X.T @ d1, d1.sum(0), a1.T @ d2, d2.sum(0)
