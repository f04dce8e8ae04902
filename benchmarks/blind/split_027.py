# piece: split
# truth: wrong
# function: split
# mistake: training and validation parts come back exchanged
# line: 14
# style: German names
import numpy as np

def split(x, y, fraction):
    """Liefert x_train, y_train, x_valid, y_valid."""
    reihenfolge = np.random.permutation(len(x))
    grenze = int(round(len(x) * fraction))
    lernen, pruefen = reihenfolge[:grenze], reihenfolge[grenze:]
    return x[pruefen], y[pruefen], x[lernen], y[lernen]
