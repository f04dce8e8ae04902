# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: validation taken first, French
import numpy as np

def split(x, y, fraction):
    ordre = np.random.permutation(len(x))[::-1]
    # d'abord la validation, puis l'apprentissage
    taille = len(x) - int(len(x) * fraction)
    validation, apprentissage = ordre[:taille], ordre[taille:]
    return x[apprentissage], y[apprentissage], x[validation], y[validation]
