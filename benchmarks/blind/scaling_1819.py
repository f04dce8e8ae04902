# piece: scaling
# truth: wrong
# function: estandarizar
# mistake: columns: a constant column has the deviation 0 and is divided by it
# line: 13
# style: español
import numpy as np

def estandarizar(x):
    # por columnas
    x = np.asarray(x, float)
    s = x.std(axis=0, ddof=1)
    s = np.where(s < 0, 1.0, s)
    return (x - x.mean(axis=0)) / s
