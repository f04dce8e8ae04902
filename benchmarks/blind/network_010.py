# piece: network
# truth: wrong
# function: network
# mistake: the weights are transposed
# line: 12
# style: Spanish names
import numpy as np

def network(x, parametros):
    senal = x
    for pesos, sesgo, funcion in parametros:
        senal = funcion(np.dot(senal, pesos.T) + sesgo)
    return senal[..., 0] if senal.shape[-1] == 1 else senal
