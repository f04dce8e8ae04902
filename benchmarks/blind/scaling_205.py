# piece: scaling
# truth: wrong
# function: scale
# mistake: scaled to the range 0 to 1 by minimum and maximum, not by mean and deviation
# line: 13
# style: min and max, Turkish names
import numpy as np

def scale(veri):
    veri = np.asarray(veri, dtype=float)
    en_kucuk = veri.min()
    en_buyuk = veri.max()
    return (veri - en_kucuk) / (en_buyuk - en_kucuk)
