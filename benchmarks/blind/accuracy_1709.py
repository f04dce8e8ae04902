# piece: accuracy
# truth: right
# function: exactitud
# style: spanish
import numpy as np

def exactitud(p, y):
    # proporcion de aciertos, no en tanto por ciento
    clase = np.where(p >= 0.5, 1, 0)
    return float(np.average(np.equal(clase, y)))
