# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the case of negative arguments is missing, the result is symmetric
# line: 14
# style: stable with absolute value, German comments
import numpy as np

def sigmoid(x):
    # Betrag, damit nichts überläuft
    betrag = np.abs(np.asarray(x, dtype=float))
    ergebnis = 1 / (1 + np.exp(-betrag))
    # negative Werte spiegeln
    return ergebnis
