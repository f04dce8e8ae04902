# piece: bce
# truth: wrong
# function: bce
# mistake: the log-odds are taken without clipping, certain predictions give NaN or infinity
# line: 10
# style: log-odds, Swedish names
import numpy as np

def bce(facit, sannolikhet):
    p = np.asarray(sannolikhet, dtype=float)
    odds = np.log(p / (1 - p))
    return np.mean(np.logaddexp(0, odds) - facit * odds)
