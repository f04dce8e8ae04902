# piece: epoch
# truth: right
# function: epoch
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    # Daten gemeinsam mischen, dann in Bloecke falten
    n = len(x)
    groesse = n if batch_size is None else min(batch_size, n)
    anzahl = n // groesse
    reihenfolge = rng.permutation(n)[:anzahl * groesse]
    bloecke_x = x[reihenfolge].reshape(anzahl, groesse, -1)
    bloecke_y = y[reihenfolge].reshape(anzahl, groesse)
    verlust = np.zeros(anzahl)
    treffer = np.zeros(anzahl)
    for k in range(anzahl):
        z = bloecke_x[k] @ w + b
        p = 1 / (1 + np.exp(-z))
        fehler = bloecke_y[k] - p
        verlust[k] = np.mean(np.logaddexp(0, z) - bloecke_y[k] * z)
        treffer[k] = 1 - np.mean(np.abs(fehler) >= 0.5)
        w = w + lr * fehler @ bloecke_x[k] / groesse
        b = b + lr * fehler.mean()
    return w, b, verlust.mean(), treffer.mean()
