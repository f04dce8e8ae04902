# piece: sigmoid
# truth: wrong
# function: sigma_kurve
# mistake: the result is rounded to four decimals as in the printed table
# line: 13
# style: german
import numpy as np

def sigma_kurve(wert):
    # logistische Kurve, Ergebnis zwischen 0 und 1
    v = np.clip(np.asarray(wert, float), -700, 700)
    ergebnis = 1 / (1 + np.exp(-v))
    return np.round(ergebnis, 4)
