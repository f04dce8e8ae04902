# piece: network
# truth: wrong
# function: netz
# mistake: a ReLU before the sigmoid at the output, so no probability lies below one half
# line: 13
# style: deutsch
import numpy as np

def netz(x, w1, b1, w2, b2):
    # verdeckte Schicht
    h = np.maximum(x @ w1 + b1, 0)
    # Ausgabe
    z = np.maximum(h @ w2 + b2, 0)
    return (1 / (1 + np.exp(-z))).squeeze(axis=1)
