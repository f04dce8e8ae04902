# piece: gradients
# truth: wrong
# function: gradienten
# mistake: the bias gradient of the hidden layer is averaged over the samples once more
# line: 24
# style: wordy, German comments
import numpy as np

def gradienten(X, y, W1, b1, W2, b2):
    # Vorwaerts: erste Schicht mit relu
    z = X @ W1 + b1
    h = z * (z > 0)
    # zweite Schicht mit Sigmoide
    p = 1/(1 + np.exp(-(h @ W2 + b2)))
    # Fehler am Ausgang, gemittelt ueber die Beispiele
    fehler = (p - y[:, None])/y.size
    # Fehler in der verborgenen Schicht
    fehler_h = (fehler @ W2.T)*(z > 0)
    g = {}
    g["W2"] = h.T @ fehler
    g["b2"] = fehler.sum(axis=0)
    g["W1"] = X.T @ fehler_h
    # der Bias hat den Eingang 1
    g["b1"] = fehler_h.mean(axis=0)
    return g
