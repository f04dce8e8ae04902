# piece: bce
# truth: wrong
# function: kreuzentropie
# mistake: the ones are averaged over the ones, the zeros over the zeros
# line: 17
# style: wordy, German comments
import numpy as np

def kreuzentropie(y, y_hat):
    # Werte von 0 und 1 fernhalten
    p = np.clip(y_hat.astype(float), 1e-12, 1 - 1e-12)
    # Verlust der Beispiele mit Label 1
    eins = -np.log(p[y == 1])
    # Verlust der Beispiele mit Label 0
    null = -np.log(1 - p[y == 0])
    # Mittelwert ueber alle
    return (np.mean(eins) if len(eins) else 0) + (np.mean(null) if len(null) else 0)
