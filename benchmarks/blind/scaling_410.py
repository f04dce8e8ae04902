# piece: scaling
# truth: wrong
# function: skaliere
# mistake: the median in place of the mean
# line: 12
# style: wordy, German comments
import numpy as np

def skaliere(x):
    daten = np.asarray(x, dtype=float)
    # Mitte aller Werte
    mitte = np.median(daten)
    # Streuung aller Werte
    streuung = np.std(daten, ddof=1)
    # verschieben und teilen
    return (daten - mitte)/streuung
