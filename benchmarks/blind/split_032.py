# piece: split
# truth: wrong
# function: split
# mistake: cut first and shuffled only inside each part: the same rows always train
# line: none
# style: French names
import numpy as np

def split(x, y, fraction):
    coupe = int(len(x) * fraction)
    gauche = np.random.permutation(coupe)
    droite = coupe + np.random.permutation(len(x) - coupe)
    return x[gauche], y[gauche], x[droite], y[droite]
