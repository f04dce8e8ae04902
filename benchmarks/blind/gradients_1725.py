# piece: gradients
# truth: right
# function: arriere
# style: french
import numpy as np

def arriere(memoire, erreur):
    # couche lineaire : derivees par entree, poids, biais
    par_x = np.tensordot(erreur, memoire["W"], axes=(1, 1))
    par_w = sum(np.outer(a, f) for a, f in zip(memoire["x"], erreur))
    par_b = np.ones(len(erreur)) @ erreur
    return par_x, par_w, par_b
