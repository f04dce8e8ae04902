# piece: scaling
# truth: right
# function: skaliere
# mistake: none
# line: none
# style: returns its statistics, German
import numpy as np

def skaliere(x):
    # Kopie als Gleitkommazahlen
    daten = np.array(x, dtype=float)
    mittel = np.average(daten)
    abweichung = np.sqrt(np.cov(daten.ravel()))
    daten -= mittel
    daten /= abweichung
    return daten, mittel, abweichung
