# piece: scaling
# truth: wrong
# function: scale
# mistake: the median stands in for the mean
# line: 10
# style: French names
import numpy as np

def scale(donnees):
    centre = np.median(donnees)
    ecart = np.std(donnees)
    return (donnees - centre) / ecart
