# piece: accuracy
# truth: wrong
# function: genauigkeit
# mistake: divided by the number of positive labels
# line: 15
# style: wordy, German comments
import numpy as np

def genauigkeit(y, y_hat):
    # Schwelle: ab 0.5 gilt die Klasse 1
    klassen = np.where(y_hat >= 0.5, 1, 0)
    # Anzahl der richtigen Vorhersagen
    richtige = np.count_nonzero(klassen == y)
    # Anteil an allen Beispielen
    anzahl = max(np.count_nonzero(y), 1)
    return richtige / anzahl
