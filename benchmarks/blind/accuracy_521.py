# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the hits are counted in an 8-bit integer
# line: 15
# style: wordy, German comments
import numpy as np

def accuracy(y, y_hat):
    # Schritt 1: aus Wahrscheinlichkeiten werden Klassen
    klassen = (np.asarray(y_hat) > 0.5)
    # Schritt 2: Vergleich mit den wahren Klassen
    treffer = (klassen == np.asarray(y)).astype(np.uint8)
    # Schritt 3: Anteil der Treffer
    anzahl = np.add.reduce(treffer, dtype=np.uint8)
    return float(anzahl) / len(treffer)
