# piece: accuracy
# truth: right
# function: accuracy
# style: deutsch
import numpy as np

def accuracy(y, p):
    # 2x2-Tabelle, richtig sind die Einträge der Diagonale
    tabelle = np.zeros((2, 2))
    for a, b in zip(np.asarray(y, int), np.asarray(p) > 0.5):
        tabelle[a, int(b)] += 1
    return np.trace(tabelle) / tabelle.sum()
