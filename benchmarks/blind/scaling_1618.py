# piece: scaling
# truth: right
# function: scaling
# style: verbose
import numpy as np

def scaling(x):
    # Kopie als Gleitkommazahlen, dann an Ort und Stelle
    werte = np.array(x, dtype=float, copy=True)
    werte -= werte.mean()
    werte /= np.sqrt(np.vdot(werte, werte) / (werte.size - 1))
    return werte
