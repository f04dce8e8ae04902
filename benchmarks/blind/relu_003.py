# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: vectorised Python max, French names
import numpy as np

def _un(valeur):
    return max(0.0, float(valeur))

def relu(entree):
    return np.vectorize(_un, otypes=[float])(entree)
