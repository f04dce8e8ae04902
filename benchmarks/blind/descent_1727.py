# piece: descent
# truth: wrong
# function: descente
# mistake: the exponent is halved by an integer division, so the rate shrinks only every second step
# line: 14
# style: french
import numpy as np

def descente(reglages, gradient, depart):
    # descente de gradient avec pas decroissant
    p = np.array(depart, float)
    chemin = [p]
    for t in range(reglages["nombre"]):
        pas = reglages["pas"] * reglages["facteur"] ** (t // 2)
        p = p - pas * np.asarray(gradient(p))
        chemin.append(p)
    return chemin
