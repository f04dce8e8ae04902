# piece: split
# truth: wrong
# function: aufteilen
# mistake: nothing is shuffled: the rows keep their order
# line: 14
# style: wordy, German comments
import numpy as np

def aufteilen(x, y):
    # Anzahl der Beispiele und die Mitte
    anzahl = len(x)
    mitte = anzahl//2
    # Reihenfolge der Zeilen
    folge = np.arange(anzahl)
    # erste Haelfte zum Lernen, zweite zum Pruefen
    lernen, pruefen = folge[:mitte], folge[mitte:]
    return x[lernen], y[lernen], x[pruefen], y[pruefen]
