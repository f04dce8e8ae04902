# piece: layer
# truth: wrong
# function: layer
# mistake: a running sum of normal numbers: neighbouring weights are correlated
# line: 12
# style: French names
import numpy as np

def layer(entrees, sorties, fonction):
    ecart = np.sqrt(2 / entrees)
    bruit = np.random.randn(entrees, sorties + 1)
    poids = ecart * (bruit[:, 1:] + bruit[:, :-1]) / np.sqrt(2)
    return poids, np.zeros(sorties), fonction
