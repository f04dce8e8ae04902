# piece: scaling
# truth: wrong
# function: scale
# mistake: the root is missing in the deviation worked out by hand
# line: 11
# style: Spanish names
import numpy as np

def scale(datos):
    media = datos.sum() / datos.size
    desviacion = ((datos - media) ** 2).sum() / datos.size
    return (datos - media) / desviacion
