# piece: scaling
# truth: wrong
# function: scale
# mistake: multiplied by the deviation instead of divided by it
# line: 12
# style: German names
import numpy as np

def scale(daten):
    mittel = np.mean(daten)
    streuung = np.std(daten, ddof=1)
    return (daten - mittel) * streuung
