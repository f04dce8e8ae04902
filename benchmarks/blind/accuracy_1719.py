# piece: accuracy
# truth: wrong
# function: precision_moyenne
# mistake: batches of different size are averaged with equal weight
# line: 12
# style: french
import numpy as np

def precision_moyenne(etiquettes, probabilites):
    # une liste de lots
    bons = [np.mean((p > 0.5) == y) for y, p in zip(etiquettes, probabilites)]
    tailles = [1 for y in etiquettes]
    return float(np.average(bons, weights=tailles))
