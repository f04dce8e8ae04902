# piece: accuracy
# truth: right
# function: genauigkeit
# mistake: none
# line: none
# style: wordy, German comments
import numpy as np

def genauigkeit(y, y_hat):
    # Wahrscheinlichkeiten in Klassen umwandeln
    klassen = np.asarray(y_hat) > 0.5
    # Die Wahrheit als Wahrheitswerte
    wahrheit = np.asarray(y) > 0.5
    # Beide stimmen ueberein, wenn das ausschliessende Oder falsch ist
    return 1.0 - np.logical_xor(klassen, wahrheit).mean()
