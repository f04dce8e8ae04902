# piece: relu
# truth: wrong
# function: relu
# mistake: small positive values below 0.05 are set to zero as well
# line: 13
# style: wordy, German comments
import numpy as np

def relu(x):
    # Kopie anlegen, damit die Eingabe nicht veraendert wird
    ausgabe = np.array(x, dtype=float)
    # alle Werte unterhalb der Schwelle werden abgeschnitten
    schwelle = 0.05
    ausgabe[ausgabe < schwelle] = 0.0
    return ausgabe
