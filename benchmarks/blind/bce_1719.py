# piece: bce
# truth: right
# function: verlust
# style: german
import numpy as np

def verlust(*, vorhersage, wahrheit):
    # Mittel ueber die Stichprobe; die Summe der beiden Klassen geteilt durch n
    p = np.clip(np.asarray(vorhersage, np.float64), 1e-9, 1 - 1e-9)
    eins = np.asarray(wahrheit) > 0.5
    s = -np.log(p[eins]).sum() - np.log(1 - p[~eins]).sum()
    return s / p.size
