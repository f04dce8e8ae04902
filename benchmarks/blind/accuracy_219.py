# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the probabilities are truncated to integers instead of rounded
# line: 10
# style: Spanish names, astype
import numpy as np

def accuracy(etiquetas, probabilidades):
    clases = probabilidades.astype(int)
    aciertos = np.sum(clases == etiquetas)
    return aciertos / len(etiquetas)
