# piece: split
# truth: right
# function: decouper
# style: french
import numpy as np

def decouper(x, y, numeros):
    # decoupage par numeros donnes, le reste sert a valider
    reste = np.setdiff1d(np.arange(len(x)), numeros)
    return {"apprentissage": (x[numeros], y[numeros]), "validation": (x[reste], y[reste])}
