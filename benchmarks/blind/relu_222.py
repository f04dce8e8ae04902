# piece: relu
# truth: wrong
# function: relu
# mistake: the positive entries are dropped from the array, the shape is lost
# line: 12
# style: boolean mask, French names
import numpy as np

def relu(entree):
    entree = np.asarray(entree)
    positif = entree > 0
    return entree[positif]
