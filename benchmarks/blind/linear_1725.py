# piece: linear
# truth: right
# function: afin
# style: spanish
import numpy as np

def afin(parametros, x):
    # los ejemplos van en columnas: x es (d, n), el resultado (k, n)
    pesos, sesgo = parametros
    z = pesos.T @ x
    z = z + sesgo[:, None]
    return z
