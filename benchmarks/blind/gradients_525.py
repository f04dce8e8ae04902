# piece: gradients
# truth: wrong
# function: gradients
# mistake: for dW2 the sums z1 are used, before the relu
# line: 18
# style: wordy, German comments
import numpy as np

def gradients(x, y, W1, b1, W2, b2):
    # Vorwaertsrechnung, Zwischenergebnisse merken
    z1 = x @ W1 + b1
    a1 = z1 * (z1 > 0)
    z2 = a1 @ W2 + b2
    p = 1 / (1 + np.exp(-z2))
    # Ableitung des mittleren Verlusts nach z2
    dz2 = (p - y.reshape(p.shape)) / y.size
    # zweite Schicht
    dW2 = z1.T @ dz2
    db2 = dz2.sum(axis=0)
    # zurueck durch die Aktivierung
    dz1 = np.dot(dz2, W2.T)
    dz1[z1 <= 0] = 0
    # erste Schicht
    dW1 = x.T @ dz1
    db1 = dz1.sum(axis=0)
    return dW1, db1, dW2, db2
