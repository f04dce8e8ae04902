# piece: scaling
# truth: right
# function: scale
# style: verbose
import numpy as np

def scale(train, val):
    # les statistiques viennent seulement de la partie d'apprentissage
    m = np.mean(train)
    s = np.sqrt(np.var(train, ddof=1))
    # la meme transformation pour les deux parties
    return [(np.asarray(part) - m) / s for part in (train, val)]
