# piece: scaling
# truth: wrong
# function: scale
# mistake: the mean absolute deviation stands in for the standard deviation
# line: 12
# style: plain lists, Indonesian names
import numpy as np

def scale(angka):
    angka = np.asarray(angka, dtype=float)
    rata = angka.sum() / angka.size
    simpangan = np.abs(angka - rata).sum() / angka.size
    return (angka - rata) / simpangan
