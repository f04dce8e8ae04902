# piece: scaling
# truth: wrong
# function: skalieren
# mistake: the median is used in place of the mean
# line: 12
# style: deutsch
import numpy as np

def skalieren(x):
    # ein Wert für alle Pixel
    x = np.asarray(x, float)
    mitte = np.median(x)
    return (x - mitte) / np.std(x, ddof=1)
