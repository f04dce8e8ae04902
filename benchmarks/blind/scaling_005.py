# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: moments, German names
import numpy as np

def scale(daten):
    daten = np.asarray(daten, dtype=float)
    mittel = daten.mean()
    zentriert = daten - mittel
    return zentriert / np.sqrt((zentriert ** 2).mean())
