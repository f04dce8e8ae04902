# piece: gradients
# truth: wrong
# function: gradients
# mistake: the gradient of W2 uses the pre-activation z instead of the hidden output
# line: 21
# style: NumPy backprop, German names
import numpy as np

def kurve(z):
    return 1 / (1 + np.exp(-z))

def loss(x, y, W1, b1, W2, b2):
    p = kurve(np.maximum(x @ W1 + b1, 0) @ W2 + b2)[:, 0]
    return -np.mean(np.where(y == 1, np.log(p), np.log(1 - p)))

def gradients(x, y, W1, b1, W2, b2):
    vor = x @ W1 + b1
    nach = np.maximum(vor, 0)
    fehler = (kurve(nach @ W2 + b2) - y.reshape(-1, 1)) / len(x)
    zurueck = (fehler @ W2.T) * (vor > 0)
    dW2 = vor.T @ fehler
    return x.T @ zurueck, zurueck.sum(0), dW2, fehler.sum(0)
