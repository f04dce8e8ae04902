# piece: scaling
# truth: wrong
# function: scale
# mistake: the difference is the wrong way round, all signs are turned
# line: 12
# style: sign, Arabic transliteration
import numpy as np

def scale(bayanat):
    bayanat = np.asarray(bayanat, dtype=float)
    wasat, inhiraf = np.mean(bayanat), np.std(bayanat)
    return np.divide(np.subtract(wasat, bayanat), inhiraf)
