# piece: network
# truth: right
# function: network
# style: verbose
import numpy as np

def network(x, w1, b1, w2, b2):
    # Gewichte und Achsenabschnitte in einer Matrix: eine Spalte Einsen an x
    eins = np.ones((len(x), 1))
    versteckt = np.hstack([x, eins]) @ np.vstack([w1, b1])
    # eigene Matrix, darf ueberschrieben werden
    versteckt[versteckt < 0] = 0
    logit = np.hstack([versteckt, eins]) @ np.vstack([w2, np.reshape(b2, (1, -1))])
    # nur die erste (einzige) Spalte
    return 1 / (1 + np.exp(-logit[:, 0]))
