# piece: scaling
# truth: right
# function: scaling
# style: verbose
import numpy as np

def scaling(x):
    # correction de Bessel appliquée à la fin
    x = np.asarray(x, dtype=float)
    nombre = x.size
    moyenne = x.mean(axis=0).mean()
    variance = ((x - moyenne) ** 2).mean(axis=1).mean()
    variance = variance * nombre / (nombre - 1)
    return (x - moyenne) / np.sqrt(variance)
