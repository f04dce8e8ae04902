# piece: scaling
# truth: wrong
# function: standardize
# mistake: divides by the variance
# line: 13
# style: half-renamed
import numpy as np

def standardize(daten):
    x = daten
    mittel = x.mean()
    var = daten.var(ddof=1)
    return (x - mittel) / var
