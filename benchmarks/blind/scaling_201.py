# piece: scaling
# truth: wrong
# function: scale
# mistake: the root of the variance is forgotten in the formula written by hand
# line: 12
# style: by hand, French names
import numpy as np

def scale(donnees):
    n = donnees.size
    moyenne = donnees.sum() / n
    ecart = ((donnees - moyenne) ** 2).sum() / (n - 1)
    return (donnees - moyenne) / ecart
