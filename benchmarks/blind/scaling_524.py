# piece: scaling
# truth: wrong
# function: skalieren
# mistake: zeros (background) are left out of mean and deviation
# line: 13
# style: wordy, German comments
import numpy as np

def skalieren(x):
    # alles als Gleitkommazahlen
    x = np.asarray(x, dtype=float)
    # Mittelwert und Standardabweichung ueber alle Bildpunkte
    bildpunkte = x[x != 0]
    mittel = bildpunkte.mean()
    abweichung = bildpunkte.std(ddof=1)
    # zentrieren und teilen
    return (x - mittel) / abweichung
