# piece: bce
# truth: wrong
# function: kreuzentropie
# mistake: a vector with one loss per sample is returned
# line: 14
# style: german
import numpy as np

def kreuzentropie(stapel):
    # binaere Kreuzentropie des Stapels
    p = np.clip(np.asarray(stapel['wkeit'], float), 1e-12, 1 - 1e-12)
    t = np.asarray(stapel['wahr'], float)
    verluste = -t * np.log(p) - (1 - t) * np.log(1 - p)
    return verluste
