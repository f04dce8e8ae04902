# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: 2.718 for e
# line: 10
# style: wordy, German comments
import numpy as np

# Die Eulersche Zahl, auf der die Sigmoidfunktion aufbaut
EULER = 2.718

def sigmoid(x):
    # Zuerst wird der Nenner berechnet ...
    nenner = 1.0 + EULER ** (-np.asarray(x, dtype=float))
    # ... und dann der Kehrwert davon genommen
    ergebnis = 1.0 / nenner
    return ergebnis
