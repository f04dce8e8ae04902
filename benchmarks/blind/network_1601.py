# piece: network
# truth: right
# function: network
# style: verbose
import numpy as np

def network(x, w1, b1, w2, b2):
    # versteckte Schicht mit Maske
    z = np.einsum("nd,dh->nh", x, w1) + b1
    aktiv = z > 0
    h = z * aktiv
    # Ausgabe: die eine Spalte als Vektor
    logit = h @ w2[:, 0] + b2[0]
    return 1 / (1 + np.exp(-logit))
