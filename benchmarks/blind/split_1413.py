# piece: split
# truth: right
# function: split
# style: verbose
import numpy as np

def split(x, y, n_train, rng=None):
    # zufaellige Schluessel, die Reihenfolge der Schluessel ist die Mischung
    rng = np.random.default_rng(rng)
    schluessel = rng.random(len(x))
    # Kopien mischen, nicht die Daten selbst
    reihenfolge = np.argsort(schluessel)
    gemischt_x = np.take(x, reihenfolge, axis=0)
    gemischt_y = np.take(y, reihenfolge)
    # vorne trainieren, hinten pruefen
    x_train, x_val = np.split(gemischt_x, [n_train])
    y_train, y_val = np.split(gemischt_y, [n_train])
    return x_train, y_train, x_val, y_val
