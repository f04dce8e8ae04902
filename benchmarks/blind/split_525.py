# piece: split
# truth: wrong
# function: aufteilen
# mistake: only the rows before the border are shuffled among themselves, the sets are always the same
# line: 15
# style: wordy, German comments
import numpy as np

def aufteilen(x, y, n_train, seed):
    # Zufallsgenerator mit festem Startwert
    zufall = np.random.default_rng(seed)
    # Reihenfolge der Beispiele
    reihenfolge = np.arange(len(x))
    # mischen
    zufall.shuffle(reihenfolge[:n_train])
    # vorne Training, hinten Validierung
    vorne, hinten = reihenfolge[:n_train], reihenfolge[n_train:]
    return x[vorne], y[vorne], x[hinten], y[hinten]
