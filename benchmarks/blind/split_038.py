# piece: split
# truth: wrong
# function: split
# mistake: the validation part is all rows, training rows included (leakage)
# line: 13
# style: Spanish names
import numpy as np

def split(x, y, fraccion):
    orden = np.random.permutation(len(x))
    corte = int(len(x) * fraccion)
    entreno = orden[:corte]
    prueba = orden
    return x[entreno], y[entreno], x[prueba], y[prueba]
